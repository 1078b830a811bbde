using System.Globalization;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>A JSON value that is being edited. Arrays and objects are opened where an edit goes through; all else stays as it is.</summary>
/// <remarks>An edit gives what takes it back, or <see langword="null"/> where it does not fit, and then nothing has changed.</remarks>
internal sealed class JsonDraft(Json value)
{
    private OrderedDictionary<string, JsonDraft>? _members;
    private List<JsonDraft>? _items;

    /// <summary>Gets whether the value is an array.</summary>
    public bool IsArray => value.ValueKind is JsonValueKind.Array;

    /// <summary>Finds a member or an item.</summary>
    public JsonDraft? Find(string step)
    {
        Open();
        return _members is not null ? _members.GetValueOrDefault(step) : IndexOf(step) is >= 0 and var index ? _items![index] : null; // An index is one of items.
    }

    /// <summary>Gives a member or an item a value; a member that is not there is added.</summary>
    public Action? Set(string step, Json content)
    {
        Open();
        var draft = new JsonDraft(content);
        if (_members is { } members)
        {
            if (!members.TryGetValue(step, out var before))
            {
                members.Add(step, draft);
                return () => members.Remove(step);
            }

            members[step] = draft;
            return () => members[step] = before;
        }

        if (IndexOf(step) is not (>= 0 and var index))
        {
            return null;
        }

        var items = _items!; // An index is one of items.
        var item = items[index];
        items[index] = draft;
        return () => items[index] = item;
    }

    /// <summary>Takes a member or an item away.</summary>
    public Action? Remove(string step)
    {
        Open();
        var index = IndexOf(step);
        if (index < 0)
        {
            return null;
        }

        if (_members is { } members)
        {
            var (name, member) = members.GetAt(index);
            members.RemoveAt(index);
            return () => members.Insert(index, name, member);
        }

        var items = _items!; // An index is one of items.
        var item = items[index];
        items.RemoveAt(index);
        return () => items.Insert(index, item);
    }

    /// <summary>Gives a member a name that no other one has, at the same place.</summary>
    public Action? Rename(string step, string name)
    {
        Open();
        if (_members is not { } members || members.IndexOf(step) is not (>= 0 and var index) || members.ContainsKey(name))
        {
            return null;
        }

        Replace(name);
        return () => Replace(step);

        void Replace(string by)
        {
            var member = members.GetAt(index).Value;
            members.RemoveAt(index);
            members.Insert(index, by, member);
        }
    }

    /// <summary>Gets the value as it is now. It nests no deeper than any JSON value.</summary>
    public Json ToJson()
    {
        if (_items is not null)
        {
            return Json.Array([.. _items.Select(i => i.ToJson())]);
        }

        if (_members is null)
        {
            return value;
        }

        var builder = new JsonObjectBuilder(_members.Count);
        foreach (var (name, member) in _members)
        {
            builder.Add(name, member.ToJson());
        }

        return builder.ToJson();
    }

    private void Open()
    {
        if (value.ValueKind is JsonValueKind.Object && _members is null)
        {
            _members = new OrderedDictionary<string, JsonDraft>(value.Count, StringComparer.Ordinal);
            foreach (var (name, member) in value.Members)
            {
                _members.Add(name, new JsonDraft(member));
            }
        }
        else if (IsArray)
        {
            _items ??= [.. value.Items.Select(i => new JsonDraft(i))];
        }
    }

    /// <summary>Finds the position of a member, or of the item that a step of a pointer counts; -1 when there is none.</summary>
    private int IndexOf(string step) => _members?.IndexOf(step)
        ?? (_items is not null && step is "0" or [not '0', ..]
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _items.Count ? index : -1);
}
