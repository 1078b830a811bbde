using StateFlow.Asl;

namespace StateFlow.Local.Tests;

/// <summary>Machines that several tests run.</summary>
internal static class Machines
{
    /// <summary>Reads a machine in ASL.</summary>
    public static StateMachine Read(string asl)
    {
        var read = AslReader.Read(asl, new AslReaderOptions { Name = "machine" });
        return read.Machine ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics));
    }

    /// <summary>Makes a machine with one state, called <c>Work</c>.</summary>
    /// <param name="state">The members of the state, in ASL.</param>
    /// <param name="language">The query language.</param>
    public static StateMachine OfState(string state, string language = "JSONata") =>
        Read($$"""{ "QueryLanguage": "{{language}}", "StartAt": "Work", "States": { "Work": { {{state}}, "End": true }, "Caught": { "Type": "Pass", "End": true } } }""");

    /// <summary>Makes a machine with one task, called <c>Work</c>, which calls a function.</summary>
    /// <param name="fields">More members of the state, in ASL: they begin with a comma.</param>
    public static StateMachine OfTask(string fields = "") =>
        OfState($$"""
            "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"{{fields}}
            """);
}
