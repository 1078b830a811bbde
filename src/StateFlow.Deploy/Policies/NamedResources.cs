using StateFlow.Integrations;

namespace StateFlow.Deploy.Policies;

/// <summary>Finds the ARNs of resources that services write in ways of their own.</summary>
internal static class NamedResources
{
    private static readonly string[] Geographies = ["us", "us-gov", "eu", "apac", "jp", "au", "ca", "global"];

    /// <summary>Adds the ARNs of a kind of resource.</summary>
    /// <param name="kind">The kind, with the name of the parameter after a colon where that differs.</param>
    /// <param name="search">Where they are added.</param>
    public static void Add(string kind, ResourceSearch search)
    {
        var colon = kind.IndexOf(':', StringComparison.Ordinal);
        var (name, parameter) = colon < 0 ? (kind, string.Empty) : (kind[..colon], kind[(colon + 1)..]);
        switch (name)
        {
            case "@function":
                AddFunction(search.TextOf("FunctionName"), search);
                break;
            case "@queue":
                search.Add(QueueOf(search));
                break;
            case "@topic":
                AddTopic(search);
                break;
            case "@tasks":
                search.Add(TasksOf(search));
                break;
            case "@executions":
                search.Add(ExecutionsOf(search));
                break;
            case "@revision":
                AddRevisions(parameter, search);
                break;
            case "@model":
                AddModel(search);
                break;
            case "@secret":
                search.Add(search.TextOf("SecretId") is not { } secret ? Arns.Of("secretsmanager", "secret:*")
                    : Arns.IsArn(secret) || Arns.IsToken(secret) ? secret
                    : Arns.Of("secretsmanager", $"secret:{secret}-??????"));
                break;
            case "@copy":
                search.Add(Arns.Of("s3", search.TextOf("CopySource")?.Split('?')[0].TrimStart('/') ?? "*/*"));
                break;
            case "@key":
                search.Add(KeyOf(search));
                break;
        }
    }

    /// <summary>Adds a function and its versions and aliases, whatever of its names is written.</summary>
    /// <remarks>Source: API reference of AWS Lambda, <c>FunctionName</c>: name, partial ARN or ARN, each with or without a qualifier.</remarks>
    public static void AddFunction(string? function, ResourceSearch search)
    {
        var arn = function is null ? Arns.Of("lambda", "function:*") : FunctionOf(function);
        search.Add(arn);
        if (function is not null)
        {
            search.Add($"{arn}:*");
        }
    }

    private static string FunctionOf(string text)
    {
        if (IntegrationCatalog.Find(text) is TaskResource.Function function)
        {
            return function.Arn;
        }

        if (Arns.IsArn(text))
        {
            return text;
        }

        var parts = new List<string>();
        var rest = text.AsSpan();
        bool isCut;
        do
        {
            isCut = Arn.TryCut(ref rest, out var part);
            parts.Add(part.ToString());
        }
        while (isCut);

        var kind = parts.IndexOf("function");
        var account = kind > 0 ? parts[kind - 1] : Arns.Account;
        var region = kind > 1 ? parts[kind - 2] : Arns.Region;
        var name = kind < 0 ? parts[0] : parts[Math.Min(kind + 1, parts.Count - 1)];
        return kind < 0 && Arns.IsToken(name) ? name : Arns.Of("lambda", region, account, $"function:{name}");
    }

    /// <summary>Gives the ARN of a queue: its URL has region, account and name.</summary>
    private static string QueueOf(ResourceSearch search)
    {
        var all = Arns.Of("sqs", Arns.Any);
        if (search.TextOf("QueueUrl") is not { } url)
        {
            return all;
        }

        if (Arns.IsToken(url))
        {
            return QueueUrlToken.ArnOf(url);
        }

        var parts = url.Split('/');
        if (parts is not ["https:" or "http:", "", var host, var account, var name])
        {
            search.Report($"'{url}' is not the URL of a queue, so that all are allowed. Write 'https://sqs.REGION.amazonaws.com/ACCOUNT/NAME'.");
            return all;
        }

        var region = host.StartsWith("sqs.", StringComparison.Ordinal) ? host["sqs.".Length..].Split('.')[0] : Arns.Region;
        return Arns.Of("sqs", region, account, name);
    }

    /// <summary>Gives the ARNs of the tasks of a cluster. What a placeholder stands for may be its name or its ARN.</summary>
    private static string TasksOf(ResourceSearch search)
    {
        const string Kind = "cluster/";
        var cluster = search.Call.Gives("Cluster") ? search.TextOf("Cluster") : "default";
        var name = cluster is null || Arns.IsToken(cluster) ? Arns.Any
            : Arn.TryRead(cluster, out var arn) ? arn.Resource.StartsWith(Kind, StringComparison.Ordinal) ? arn.Resource[Kind.Length..] : Arns.Any
            : cluster;
        return Arns.Of("ecs", name == Arns.Any ? "task/*" : $"task/{name}/*");
    }

    /// <summary>Adds a topic; messages to phones go to none, and need <c>*</c>.</summary>
    private static void AddTopic(ResourceSearch search)
    {
        if (search.Call.Gives("PhoneNumber"))
        {
            search.Add(Arns.Any);
        }
        else
        {
            search.AddTemplate("sns", search.Call.Gives("TargetArn") ? "{TargetArn!}" : "{TopicArn!}");
        }
    }

    /// <summary>Gives the ARN of the executions of the machine that is started.</summary>
    private static string ExecutionsOf(ResourceSearch search)
    {
        if (search.TextOf("StateMachineArn") is { } machine)
        {
            if (Arn.TryRead(machine, out var arn) && arn.Resource.StartsWith("stateMachine:", StringComparison.Ordinal))
            {
                var rest = arn.Resource["stateMachine:".Length..];
                Arn.TryCut(ref rest, out var name);
                return $"arn:{arn.Partition}:states:{arn.Region}:{arn.Account}:execution:{name}:*";
            }

            search.Report("The ARN of executions does not follow from 'StateMachineArn', so that those of all machines are allowed. Write it with a placeholder for the name: "
                + "'arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${ChildName}'.");
        }

        return Arns.Executions(Arns.Any);
    }

    /// <summary>Adds something that has revisions, and all of them where none is named.</summary>
    /// <param name="parameter">The service, the type and the parameter: <c>ecs/task-definition/TaskDefinition</c>.</param>
    /// <param name="search">Where they are added.</param>
    private static void AddRevisions(string parameter, ResourceSearch search)
    {
        var parts = parameter.Split('/');
        if (search.TextOf(parts[2]) is not { } name)
        {
            search.Add(Arns.Of(parts[0], $"{parts[1]}/*"));
            return;
        }

        var arn = Arns.IsArn(name) || Arns.IsToken(name) ? name : Arns.Of(parts[0], $"{parts[1]}/{name}");
        var last = arn.AsSpan(arn.LastIndexOf('/') + 1);
        var hasRevision = Arn.TryCut(ref last, out _);
        search.Add(arn);
        if (!hasRevision)
        {
            search.Add($"{arn}:*");
        }
    }

    /// <summary>Adds a model; an inference profile needs its models in every region.</summary>
    /// <remarks>Source: user guide of Amazon Bedrock, "Prerequisites for inference profiles".</remarks>
    private static void AddModel(ResourceSearch search)
    {
        const string Profile = "inference-profile/";
        var model = search.TextOf("ModelId") ?? Arns.Any;
        if (!Arns.IsArn(model))
        {
            search.Add(Arns.Of("bedrock", $"{(IsProfile(model) ? Profile : "foundation-model/")}{model}"));
            AddModelsOf(model, search);
            return;
        }

        search.Add(model);
        var kind = Arn.TryRead(model, out var arn) ? arn.Resource : [];
        if (kind.StartsWith(Profile, StringComparison.Ordinal))
        {
            AddModelsOf(kind[Profile.Length..].ToString(), search);
        }
        else if (kind.StartsWith("application-inference-profile/", StringComparison.Ordinal))
        {
            search.Report($"'{model}' is an application inference profile, whose models are not in its ARN, so that only the profile is allowed. Add its models to the statement.");
        }
    }

    /// <summary>Adds the models of an inference profile, which is called by where they are and by their name.</summary>
    private static void AddModelsOf(string profile, ResourceSearch search)
    {
        if (IsProfile(profile))
        {
            search.Add(Arns.Of("bedrock", Arns.Any, string.Empty, $"foundation-model/{profile[(profile.IndexOf('.', StringComparison.Ordinal) + 1)..]}"));
        }
    }

    private static bool IsProfile(string model) => model.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && Geographies.Contains(model[..dot]);

    private static string KeyOf(ResourceSearch search)
    {
        var key = search.TextOf("KeyId");
        if (key?.Contains("alias/", StringComparison.Ordinal) is true)
        {
            search.Report("'KeyId' names an alias, but IAM knows keys only, so that all are allowed. Write the ARN of the key.");
            key = null;
        }

        return key is not null && (Arns.IsArn(key) || Arns.IsToken(key)) ? key : Arns.Of("kms", $"key/{key ?? Arns.Any}");
    }
}
