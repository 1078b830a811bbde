using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>Texts that should not stand in a definition: secrets (SF16001), plain http addresses (SF16004), accounts (SF16006).</summary>
internal sealed class SensitiveLiterals : StateRule
{
    private const int AccountLength = 12;
    private const int MinSecretLength = 6;
    private const int AccessKeyLength = 20;

    /// <summary>How the names of members that hold secrets end; case and separators do not count.</summary>
    private static readonly string[] SecretNames =
        ["password", "passwd", "passphrase", "secret", "secretstring", "apikey", "accesskey", "secretkey", "privatekey", "accesstoken", "authtoken", "secretaccesskey"];

    /// <summary>How well-known keys begin: AWS, GitHub, Slack, Stripe, PEM files.</summary>
    private static readonly string[] SecretStarts = ["ghp_", "github_pat_", "xoxb-", "xoxp-", "sk_live_", "-----BEGIN PRIVATE KEY", "-----BEGIN RSA PRIVATE KEY"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is TaskState { Resource: { } resource } && FindAccount(resource) is { } owner)
        {
            ReportAccount(scope, owner, findings, AslField.Resource.Name);
        }

        foreach (var literal in scope.Literals)
        {
            if (IsSecret(literal))
            {
                findings.Report(
                    SecurityRules.SecretInDefinition,
                    scope.Pointer,
                    $"'{literal.Name}' in the {scope.State.Type} state '{scope.State.Name}' looks like a secret. Everybody who may read the definition or the history can read it, too: "
                        + "keep it in Secrets Manager, and let what needs it read it there.",
                    literal.Path);
            }
            else if (literal.Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            {
                findings.Report(
                    SecurityRules.HttpPlain,
                    scope.Pointer,
                    $"'{literal.Name}' in the {scope.State.Type} state '{scope.State.Name}' is an address without encryption. Write 'https://'.",
                    literal.Path);
            }
            else if (FindAccount(literal.Text) is { } account)
            {
                ReportAccount(scope, account, findings, literal.Path);
            }
        }
    }

    private static bool IsSecret(LiteralText literal)
    {
        var text = literal.Text;
        return IsAccessKey(text)
            || Array.Exists(SecretStarts, start => text.StartsWith(start, StringComparison.Ordinal))
            || (text.Length >= MinSecretLength && IsSecretName(literal.Name) && IsPlain(text));
    }

    /// <summary>Tells whether a text has the form of an access key of AWS.</summary>
    private static bool IsAccessKey(string text) => text.Length == AccessKeyLength
        && (text.StartsWith("AKIA", StringComparison.Ordinal) || text.StartsWith("ASIA", StringComparison.Ordinal))
        && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsSecretName(string name)
    {
        foreach (var end in SecretNames)
        {
            if (EndsWith(name, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a name ends with another one, whatever its case and its separators.</summary>
    private static bool EndsWith(string name, string end)
    {
        var left = end.Length;
        for (var i = name.Length - 1; i >= 0 && left > 0; i--)
        {
            if (name[i] is '_' or '-')
            {
                continue;
            }

            if (char.ToLowerInvariant(name[i]) != end[--left])
            {
                return false;
            }
        }

        return left == 0;
    }

    /// <summary>Tells whether a text is a value of its own, and not the name of a secret, a path, or what is to be filled in.</summary>
    private static bool IsPlain(string text) => text[0] is not ('$' or '<' or '*' or '/' or '{')
        && !text.StartsWith("arn:", StringComparison.Ordinal)
        && !text.Any(char.IsWhiteSpace);

    /// <summary>Finds the account in an ARN.</summary>
    private static string? FindAccount(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal) && Arn.TryRead(text, out var arn) && arn.Account.Length == AccountLength && !arn.Account.ContainsAnyExceptInRange('0', '9')
            ? arn.Account.ToString()
            : null;

    private static void ReportAccount(StateScope scope, string account, Findings findings, params ReadOnlySpan<PointerStep> place) => findings.Report(
        SecurityRules.AccountIdHardcoded,
        scope.Pointer,
        $"The {scope.State.Type} state '{scope.State.Name}' names the account {account}, so that the definition works there only. Write a token: '${{AWS::AccountId}}', or one for the whole ARN.",
        place);
}
