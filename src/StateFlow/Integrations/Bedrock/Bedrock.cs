using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon Bedrock.</summary>
public static class Bedrock
{
    /// <summary>Asks a model. Becomes <c>bedrock:invokeModel</c>.</summary>
    /// <param name="modelId">The model: its id, its ARN, or that of an inference profile. Becomes <c>ModelId</c>.</param>
    /// <param name="body">The request, in the form that the model understands. Becomes <c>Body</c>.</param>
    /// <param name="contentType">
    /// The media type of the request; <c>application/json</c> when it is not given. Becomes <c>ContentType</c>.
    /// </param>
    /// <param name="accept">The media type of the answer. Becomes <c>Accept</c>.</param>
    /// <param name="guardrailIdentifier">The guardrail. Becomes <c>GuardrailIdentifier</c>.</param>
    /// <param name="guardrailVersion">The version of the guardrail. Becomes <c>GuardrailVersion</c>.</param>
    /// <param name="outputUri">Where in S3 an answer goes that is too large for the state. Becomes <c>Output.S3Uri</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Summarize", Bedrock.InvokeModel("${Model}", new { prompt = Jsonata.Expr("$states.input.text"), max_tokens = 200 }))
    /// </code>
    /// </example>
    public static CallbackIntegration InvokeModel(
        object modelId,
        object body,
        object? contentType = null,
        object? accept = null,
        object? guardrailIdentifier = null,
        object? guardrailVersion = null,
        object? outputUri = null) =>
        new(new ServiceCall(
            "bedrock:invokeModel",
            ("ModelId", Required(modelId)),
            ("Body", Required(body)),
            ("ContentType", contentType),
            ("Accept", accept),
            ("GuardrailIdentifier", guardrailIdentifier),
            ("GuardrailVersion", guardrailVersion),
            ("Output", outputUri is null ? null : new ServiceArguments(("S3Uri", outputUri)))));

    /// <summary>Asks a model with a request that lies in S3, because it is too large for the state. Becomes <c>bedrock:invokeModel</c>.</summary>
    /// <param name="modelId">The model: its id, its ARN, or that of an inference profile. Becomes <c>ModelId</c>.</param>
    /// <param name="inputUri">Where the request is, as in <c>s3://bucket/key</c>. Becomes <c>Input.S3Uri</c>.</param>
    /// <param name="contentType">
    /// The media type of the request; <c>application/json</c> when it is not given. Becomes <c>ContentType</c>.
    /// </param>
    /// <param name="accept">The media type of the answer. Becomes <c>Accept</c>.</param>
    /// <param name="guardrailIdentifier">The guardrail. Becomes <c>GuardrailIdentifier</c>.</param>
    /// <param name="guardrailVersion">The version of the guardrail. Becomes <c>GuardrailVersion</c>.</param>
    /// <param name="outputUri">Where in S3 an answer goes that is too large for the state. Becomes <c>Output.S3Uri</c>.</param>
    /// <example><code>.Task("Summarize", Bedrock.InvokeModelFromS3("${Model}", Jsonata.Expr("$states.input.uri")))</code></example>
    public static CallbackIntegration InvokeModelFromS3(
        object modelId,
        object inputUri,
        object? contentType = null,
        object? accept = null,
        object? guardrailIdentifier = null,
        object? guardrailVersion = null,
        object? outputUri = null) =>
        new(new ServiceCall(
            "bedrock:invokeModel",
            ("ModelId", Required(modelId)),
            ("Input", new ServiceArguments(("S3Uri", Required(inputUri)))),
            ("ContentType", contentType),
            ("Accept", accept),
            ("GuardrailIdentifier", guardrailIdentifier),
            ("GuardrailVersion", guardrailVersion),
            ("Output", outputUri is null ? null : new ServiceArguments(("S3Uri", outputUri)))));

    /// <summary>Trains a model of your own. Becomes <c>bedrock:createModelCustomizationJob</c>.</summary>
    /// <param name="jobName">The name of the job. Becomes <c>JobName</c>.</param>
    /// <param name="customModelName">The name of the new model. Becomes <c>CustomModelName</c>.</param>
    /// <param name="roleArn">The role that reads the training data and writes the results. Becomes <c>RoleArn</c>.</param>
    /// <param name="baseModelIdentifier">The model to start from. Becomes <c>BaseModelIdentifier</c>.</param>
    /// <param name="trainingDataConfig">Where the training data is, an object with <c>S3Uri</c>. Becomes <c>TrainingDataConfig</c>.</param>
    /// <param name="outputDataConfig">Where the metrics go, an object with <c>S3Uri</c>. Becomes <c>OutputDataConfig</c>.</param>
    /// <param name="hyperParameters">The parameters of the training, an object of texts. Becomes <c>HyperParameters</c>.</param>
    /// <param name="customizationType">
    /// <c>FINE_TUNING</c>, <c>CONTINUED_PRE_TRAINING</c> or another of the service. Becomes <c>CustomizationType</c>.
    /// </param>
    /// <example>
    /// <code>
    /// .Task("Train model", Bedrock.CreateModelCustomizationJob(
    ///     "tune-1", "support-model", "${TrainingRole}", "${BaseModel}", new { S3Uri = "${TrainingData}" }, new { S3Uri = "${Metrics}" }).Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateModelCustomizationJob(
        object jobName,
        object customModelName,
        object roleArn,
        object baseModelIdentifier,
        object trainingDataConfig,
        object outputDataConfig,
        object? hyperParameters = null,
        object? customizationType = null) =>
        new(new ServiceCall(
            "bedrock:createModelCustomizationJob",
            ("JobName", Required(jobName)),
            ("CustomModelName", Required(customModelName)),
            ("RoleArn", Required(roleArn)),
            ("BaseModelIdentifier", Required(baseModelIdentifier)),
            ("TrainingDataConfig", Required(trainingDataConfig)),
            ("OutputDataConfig", Required(outputDataConfig)),
            ("HyperParameters", hyperParameters),
            ("CustomizationType", customizationType)));
}
