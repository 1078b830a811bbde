namespace StateFlow.Local.Engine;

/// <summary>Describes executions as <c>DescribeExecution</c> does, in the order that results of tasks and files of map runs have (recorded).</summary>
internal static class ExecutionDescription
{
    /// <summary>Describes an execution that has ended.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="data">Writes its input and its output: as text, or as JSON.</param>
    /// <param name="redrive">Whether to say that it cannot be redriven, as files of map runs do.</param>
    public static Json Of(Execution execution, Func<Json, Json> data, bool redrive)
    {
        var identity = execution.Identity;
        var description = new JsonObjectBuilder(16).Add("ExecutionArn", Json.From(identity.Arn));
        if (execution.Failure is { } failure)
        {
            description.Add("Cause", Json.From(failure.Cause)).Add("Error", Json.From(failure.Error));
        }

        description.Add("Input", data(execution.Input)).Add("InputDetails", Included()).Add("Name", Json.From(identity.Name));
        if (execution.Status is ExecutionStatus.Succeeded)
        {
            description.Add("Output", data(execution.Root.Output)).Add("OutputDetails", Included());
        }

        var status = StatusNames.Of(execution.Status);
        if (redrive)
        {
            description
                .Add("RedriveCount", 0)
                .Add("RedriveStatus", Json.From("NOT_REDRIVABLE"))
                .Add("RedriveStatusReason", Json.From($"Execution is {status} and cannot be redriven"));
        }

        return description
            .Add("StartDate", Json.From(ContextObject.Time(execution.StartedAt)))
            .Add("StateMachineArn", Json.From(identity.MachineArn))
            .Add("Status", Json.From(status))
            .Add("StopDate", Json.From(ContextObject.Time(execution.EndedAt ?? execution.StartedAt)))
            .ToJson();
    }

    /// <summary>Writes data as text.</summary>
    public static Json AsText(Json value) => Json.From(value.ToString());

    private static Json Included() => new JsonObjectBuilder(1).Add("Included", true).ToJson();
}
