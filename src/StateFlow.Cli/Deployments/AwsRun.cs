using StateFlow.Deploy;

namespace StateFlow.Cli.Deployments;

/// <summary>Runs commands that call AWS.</summary>
internal static class AwsRun
{
    /// <summary>Runs a command, and says what AWS has against it.</summary>
    /// <param name="work">The command.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <param name="interruption">What is to be said when it is interrupted.</param>
    public static async Task<ExitCode> TryAsync(Func<Task<ExitCode>> work, TextWriter error, string interruption = "It was interrupted.")
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AwsTargetException problem)
        {
            Write(problem.Message, error);
            return ExitCode.WrongUsage;
        }
        catch (Exception problem) when (problem is AwsServiceException or DeploymentException or ArgumentException)
        {
            Write(problem.Message, error);
            return ExitCode.Findings;
        }
        catch (OperationCanceledException)
        {
            Write(interruption, error);
            return ExitCode.Findings;
        }
    }

    private static void Write(string message, TextWriter error)
    {
        foreach (var line in message.Split('\n'))
        {
            error.WriteLine($"error: {line}");
        }
    }
}
