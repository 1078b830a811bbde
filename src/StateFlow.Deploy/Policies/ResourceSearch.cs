namespace StateFlow.Deploy.Policies;

/// <summary>Finds the ARNs that a call needs for an action, and remembers why they are wider than one could wish.</summary>
/// <remarks>
/// A template is the resource part of an ARN, after <c>service::</c> when that is not the service of the action. In it <c>{Name}</c> stands for a
/// value of the call, <c>{Name|text}</c> for a text when the call does not give it; with <c>{Name!}</c> a placeholder that stands alone is the whole ARN,
/// which a text that is an ARN always is. <c>@name</c> is a kind of resource that <see cref="NamedResources"/> knows.
/// </remarks>
internal sealed class ResourceSearch(CallValues call)
{
    private readonly List<string> _found = [];
    private readonly List<string> _problems = [];

    /// <summary>Gets the ARNs, each once, in order.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>Gets why something had to be <c>*</c> although a definition could say it, as sentences.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Gets whether the call has no parameter that would say it.</summary>
    public bool IsUnnamed { get; private set; }

    public CallValues Call => call;

    public void Add(string arn)
    {
        if (!_found.Contains(arn))
        {
            _found.Add(arn);
        }
    }

    /// <summary>Adds what a template stands for in this call.</summary>
    public void AddTemplate(string service, string template)
    {
        if (template.StartsWith('@'))
        {
            NamedResources.Add(template, this);
            return;
        }

        if (template.IndexOf("::", StringComparison.Ordinal) is > 0 and var end)
        {
            (service, template) = (template[..end], template[(end + 2)..]);
        }

        if (!TryCut(template, out var head, out var name, out var tail))
        {
            Add(Arns.Of(service, template));
            IsUnnamed |= template.EndsWith('*');
            return;
        }

        var rest = Fill(tail);
        foreach (var value in Values(name))
        {
            var text = service is not "s3" && head.EndsWith('/') ? value.TrimStart('/') : value;
            Add(Arns.IsArn(text) || (name.Contains('!', StringComparison.Ordinal) && Arns.IsToken(text))
                ? text + rest
                : Arns.Of(service, $"{head}{text}{rest}".Replace("**", Arns.Any, StringComparison.Ordinal)));
        }
    }

    /// <summary>Gives the text of a parameter, or <see langword="null"/> after it was remembered why there is none.</summary>
    public string? TextOf(string name)
    {
        var value = Values(name).FirstOrDefault();
        return value == Arns.Any ? null : value;
    }

    /// <summary>Remembers that a resource is wider than it could be.</summary>
    public void Report(string problem)
    {
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    private string Fill(string template) => TryCut(template, out var head, out var name, out var tail)
        ? $"{head}{Values(name).FirstOrDefault(Arns.Any)}{Fill(tail)}"
        : template;

    /// <summary>Gives the values of what stands between braces; in them <c>*</c> stands for what is not known.</summary>
    private List<string> Values(string placeholder)
    {
        var bar = placeholder.IndexOf('|', StringComparison.Ordinal);
        var path = (bar < 0 ? placeholder : placeholder[..bar]).TrimEnd('!');
        var otherwise = bar < 0 ? null : placeholder[(bar + 1)..];
        if (!call.Knows(path.Split('.', '[')[0]))
        {
            IsUnnamed = true;
            return [Arns.Any];
        }

        var values = new List<string>();
        foreach (var value in call.FindAll(path))
        {
            if (value.Text is { Length: > 0 } text)
            {
                values.Add(text);
            }
            else if (value == CallValue.Missing && otherwise is not null)
            {
                values.Add(otherwise);
            }
            else if (value != CallValue.Missing || !path.Contains('[', StringComparison.Ordinal))
            {
                var allowed = value.Pattern is { } pattern ? $"that fit '{pattern}'" : "there are of the kind";
                Report($"'{path}' {value.Problem ?? "is empty"}, so that all {allowed} are allowed. Write a name, an ARN or a placeholder there if it is known before.");
                values.Add(value.Pattern ?? Arns.Any);
            }
        }

        return values;
    }

    private static bool TryCut(string template, out string head, out string name, out string tail)
    {
        var open = template.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : template.IndexOf('}', open);
        (head, name, tail) = close < 0 ? (template, string.Empty, string.Empty) : (template[..open], template[(open + 1)..close], template[(close + 1)..]);
        return close >= 0;
    }
}
