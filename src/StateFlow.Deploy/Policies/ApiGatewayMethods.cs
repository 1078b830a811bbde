using StateFlow.Integrations;

namespace StateFlow.Deploy.Policies;

/// <summary>Gives the actions of API Gateway, which IAM knows by their HTTP methods. Source: the service models of API Gateway, versions 1 and 2.</summary>
internal static class ApiGatewayMethods
{
    private static readonly (string Verb, string Method)[] OfVerbs =
    [
        ("create", "POST"), ("delete", "DELETE"), ("disable", "DELETE"), ("export", "GET"), ("flush", "DELETE"), ("generate", "POST"), ("get", "GET"),
        ("importDocumentation", "PUT"), ("importRest", "POST"), ("importApiKeys", "POST"), ("importApi", "PUT"), ("list", "GET"), ("preview", "POST"),
        ("publish", "POST"), ("put", "PUT"), ("reimport", "PUT"), ("reject", "POST"), ("reset", "DELETE"), ("test", "POST"), ("untag", "DELETE"), ("update", "PATCH"),
    ];

    /// <summary>Gives the actions of an action of the SDK; <see langword="null"/> when it is not one of API Gateway.</summary>
    public static EquatableArray<string>? Of(SdkAction action)
    {
        if (action.Service.Id is not ("apigateway" or "apigatewayv2"))
        {
            return null;
        }

        var method = action.Name is "tagResource"
            ? action.Service.Id is "apigateway" ? "PUT" : "POST"
            : Array.Find(OfVerbs, v => action.Name.StartsWith(v.Verb, StringComparison.Ordinal)).Method;
        return method is null ? null : [$"apigateway:{method}"];
    }
}
