namespace StateFlow.Local.Engine;

/// <summary>What becomes of items: children, and what they give.</summary>
internal sealed partial class MapRun
{
    private static Failure ThresholdExceeded() => new(Errors.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded");

    private void Take((bool HasItem, Failure? Failure) moved)
    {
        try
        {
            TakeNext(moved);
        }
        catch (JsonDepthException)
        {
            Stop(_owner.TooDeep());
        }
    }

    private void TakeNext((bool HasItem, Failure? Failure) moved)
    {
        if (_failure is not null)
        {
            Close();
        }
        else if (moved.Failure is { } failure)
        {
            Stop(failure);
        }
        else if (moved.HasItem)
        {
            TakeItem(_items!.Current); // It has an item.
        }
        else
        {
            _isExhausted = true;
            StartBatch();
        }
    }

    private void TakeItem(SourceItem item)
    {
        Record.Total++;
        var context = MapFields.ItemContext(_itemIndex++, item.Value, item.Key, item.Source);
        var value = item.Key is { } key && _state.Fields.ItemSelector is null ? new JsonObjectBuilder(2).Add("Key", Json.From(key)).Add("Value", item.Value).ToJson() : item.Value;
        if (_state.Fields.SelectItem(_owner, _plan.Input, context, value, out var selected) is { } failure)
        {
            Stop(failure);
        }
        else if (_plan.Batching is null)
        {
            StartChild(selected, 1);
        }
        else
        {
            if (!_batch.HasRoomFor(selected))
            {
                StartBatch();
            }

            _batch.Add(selected);
        }
    }

    private void StartBatch()
    {
        if (_batch.Count > 0)
        {
            var count = _batch.Count;
            StartChild(_batch.TakeInput(), count);
        }
    }

    private void StartChild(Json input, int items)
    {
        var number = _children++;
        if (_done.Contains(number))
        {
            return;
        }

        var execution = _owner.Execution;
        var identity = _childIdentity.WithName(Session.NextGuid().ToString());
        var child = new Execution(Session, _state.Processor, identity, execution.Tasks, input, execution.KeepsRecords && number < Session.Options.MaxChildRuns);
        child.Ended = () => ChildEnded(number, child, items);
        _running.Add(number, (child, items));
        Record.Add(child);
        child.Start();
    }

    private void ChildEnded(int number, Execution child, int items)
    {
        if (!_running.Remove(number))
        {
            return;
        }

        _owner.Execution.Coverage.Add(child.Coverage);
        _owner.Execution.CountPriceOf(child);
        var succeeded = child.Status is ExecutionStatus.Succeeded;
        Record.Count(succeeded, items);
        if (succeeded && _owner.Execution.Identity.Type is StateMachineType.Standard)
        {
            _done.Add(number);
        }

        if (child.Failure is { IsFinal: true } final)
        {
            Stop(final);
            return;
        }

        var written = _results.AddAsync(number, child, succeeded);
        if (written.IsCompletedSuccessfully)
        {
            AfterWriting(written.Result);
            return;
        }

        _writing++;
        Session.Await(written, () =>
        {
            _writing--;
            AfterWriting(written.Result);
            CloseIfIdle();
        });
    }

    private void AfterWriting(Failure? failure)
    {
        long? total = _plan.Items is { } items ? items.Count : _isExhausted ? Record.Total : null;
        if (failure is not null)
        {
            Stop(failure);
        }
        else if (_plan.Tolerance.IsExceeded(Record.Failed, total))
        {
            Stop(ThresholdExceeded());
        }
        else
        {
            Pump();
        }
    }
}
