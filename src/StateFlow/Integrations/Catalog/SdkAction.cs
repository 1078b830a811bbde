using StateFlow.Expressions;

namespace StateFlow.Integrations;

/// <summary>An action of a service of the AWS SDK.</summary>
public sealed class SdkAction
{
    private const char UnsupportedMark = '!';

    private readonly int _index;
    private readonly string? _permissions;

    /// <summary>Reads an action: <c>name</c>, <c>!name</c> when it is not supported, <c>name=Action+Action</c> when IAM calls it otherwise.</summary>
    internal SdkAction(SdkService service, int index, ReadOnlySpan<char> text)
    {
        Service = service;
        _index = index;
        IsSupported = text[0] != UnsupportedMark;
        var permissions = text.IndexOf('=');
        Name = (permissions < 0 ? text : text[..permissions]).TrimStart(UnsupportedMark).ToString();
        _permissions = permissions < 0 ? null : text[(permissions + 1)..].ToString();
    }

    /// <summary>Gets the service.</summary>
    public SdkService Service { get; }

    /// <summary>Gets the name in camelCase, as it is written in <c>Resource</c>.</summary>
    public string Name { get; }

    /// <summary>Gets whether Step Functions can call it. Streams, presigned URLs and what hands out credentials are excluded.</summary>
    public bool IsSupported { get; }

    /// <summary>Gets the parameters; none are known when the action is not supported.</summary>
    public IReadOnlyList<IntegrationParameter> Parameters => field ??= IntegrationParameter.ReadList(Service.ParametersOf(_index));

    /// <summary>Gets the actions that IAM must allow, most often the one of the same name. None when the IAM prefix of the service is not known.</summary>
    /// <remarks>Operations that need no permission are not told apart, nor those of API Gateway, which IAM knows by their HTTP method.</remarks>
    public EquatableArray<string> Permissions => Service.IamPrefix is not { } prefix
        ? []
        : _permissions is null
            ? [$"{prefix}:{char.ToUpperInvariant(Name[0])}{Name.AsSpan(1)}"]
            : [.. _permissions.Split('+').Select(p => $"{prefix}:{p}")];

    /// <summary>Gets the service and the name, as in <c>s3:listObjectsV2</c>.</summary>
    public override string ToString() => $"{Service.Id}:{Name}";
}
