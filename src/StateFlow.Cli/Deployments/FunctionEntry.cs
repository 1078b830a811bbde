using StateFlow.Deploy;

namespace StateFlow.Cli.Deployments;

/// <summary>What is said of a Lambda function beside a machine.</summary>
/// <param name="Code">Its zip file or its folder, seen from the folder of the settings.</param>
/// <param name="Make">Makes the function of its code.</param>
internal sealed record FunctionEntry(string Code, Func<FunctionCode, FunctionSettings> Make)
{
    /// <summary>Reads the code, and says why that cannot be done.</summary>
    /// <param name="folder">The folder of the settings.</param>
    /// <param name="error">Where to say it.</param>
    public FunctionSettings? Load(string folder, TextWriter error)
    {
        var path = Path.GetFullPath(Code, Path.GetFullPath(folder));
        try
        {
            if (Directory.Exists(path))
            {
                return Make(FunctionCode.FromFolder(path));
            }

            return Make(FunctionCode.FromZip(File.ReadAllBytes(path)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"{path}: error: The code of a function cannot be read. {problem.Message}");
            return null;
        }
    }
}
