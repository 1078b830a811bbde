namespace StateFlow.Integrations;

/// <summary>How a task waits for a service. Becomes the suffix of the resource.</summary>
public enum IntegrationPattern
{
    /// <summary>Until the service answers the call. No suffix.</summary>
    RequestResponse,

    /// <summary>Until the job that the call starts is done. <c>.sync</c>; Standard workflows only.</summary>
    Sync,

    /// <summary>As <see cref="Sync"/>, with the output of a nested execution as JSON instead of text. <c>.sync:2</c>; Standard workflows only.</summary>
    Sync2,

    /// <summary>Until somebody answers with the task token. <c>.waitForTaskToken</c>; Standard workflows only.</summary>
    WaitForTaskToken,
}
