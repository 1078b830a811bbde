using StateFlow.Integrations;

namespace StateFlow.Deploy.Policies;

/// <summary>Adds what calls of HTTP endpoints and of API Gateway need.</summary>
internal static class HttpNeeds
{
    /// <summary>Adds an HTTP task: the call, limited to method and endpoint, and the connection with its secret.</summary>
    /// <remarks>Source: developer guide of Step Functions, "Call HTTPS APIs in Step Functions workflows".</remarks>
    public static void AddEndpoint(PolicyBuilder builder, CallValues call, string? machine)
    {
        const string Purpose = "Calls http:invoke.";
        var conditions = new JsonObjectBuilder(2);
        AddCondition("StringEquals", "states:HTTPMethod", "Method");
        AddCondition("StringLike", "states:HTTPEndpoint", "ApiEndpoint");
        builder.Allow(call.State, Purpose, ["states:InvokeHTTPEndpoint"], [Arns.StateMachine(machine)], conditions.Count > 0 ? conditions.ToJson() : null);

        var connection = new ResourceSearch(call);
        connection.AddTemplate("events", "connection/{InvocationConfig.ConnectionArn!}");
        builder.Allow(call.State, Purpose, ["events:RetrieveConnectionCredentials"], connection.Found);
        builder.Allow(call.State, "Reads the secrets of connections.", ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"], [.. connection.Found.Select(SecretOf)]);
        foreach (var problem in connection.Problems)
        {
            builder.Report(call.State, problem);
        }

        void AddCondition(string @operator, string key, string parameter)
        {
            var value = call.Find(parameter);
            if ((value.Text ?? (@operator == "StringLike" ? value.Pattern : null)) is { } text)
            {
                conditions.Add(@operator, Json.Object(new KeyValuePair<string, Json>(key, Json.From(text))));
            }
            else
            {
                builder.Report(call.State, $"'{parameter}' {value.Problem}, so that the statement has no condition about it. Add one to narrow it.");
            }
        }
    }

    /// <summary>Adds a call of an API, if it is signed with the role.</summary>
    /// <remarks>Source: developer guide of Step Functions, "Create API Gateway REST APIs with Step Functions": only <c>IAM_ROLE</c> and <c>RESOURCE_POLICY</c> sign.</remarks>
    public static void AddApi(PolicyBuilder builder, CallValues call)
    {
        var auth = call.Find("AuthType");
        if (auth == CallValue.Missing || auth.Text is "NO_AUTH")
        {
            return;
        }

        var search = new ResourceSearch(call);
        var host = search.TextOf("ApiEndpoint");
        var parts = host?.Split('.');
        var isOwn = parts is [_, "execute-api", ..];
        if (host is not null && !isOwn && !Arns.IsToken(host))
        {
            search.Report($"'{host}' does not name the API, so that all are allowed. Write its own host: 'ID.execute-api.REGION.amazonaws.com'.");
        }
        else if (host is not null && !isOwn)
        {
            search.Report("'ApiEndpoint' is a placeholder, so that all APIs are allowed. Write it for the id of the API only: '${ApiId}.execute-api.${AWS::Region}.amazonaws.com'.");
        }

        var rest = new ResourceSearch(call);
        rest.AddTemplate("execute-api", "{Stage|*}/{Method}/{Path|}");
        var resource = Integrations.Arn.TryRead(rest.Found[0], out var arn) ? arn.Resource.ToString() : Arns.Any;
        builder.Allow(
            call.State,
            "Calls apigateway:invoke.",
            ["execute-api:Invoke"],
            [Arns.Of("execute-api", isOwn && parts is [_, _, var region, ..] ? region : Arns.Region, Arns.Account, $"{(isOwn ? parts![0] : Arns.Any)}/{resource.Replace("//", "/", StringComparison.Ordinal)}")]);
        foreach (var problem in search.Problems.Concat(rest.Problems))
        {
            builder.Report(call.State, problem);
        }
    }

    /// <summary>Gives the secret that EventBridge keeps for a connection.</summary>
    private static string SecretOf(string connection)
    {
        const string Start = "connection/";
        var isNamed = Arn.TryRead(connection, out var arn) && arn.Resource.StartsWith(Start, StringComparison.Ordinal);
        var name = isNamed ? arn.Resource[Start.Length..].ToString().Split('/')[0] : Arns.Any;
        return Arns.Of("secretsmanager", name == Arns.Any ? "secret:events!connection/*" : $"secret:events!connection/{name}/*");
    }
}
