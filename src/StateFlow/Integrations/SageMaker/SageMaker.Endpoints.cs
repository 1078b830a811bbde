using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <content>Models and endpoints.</content>
public static partial class SageMaker
{
    /// <summary>Creates a model. Becomes <c>sagemaker:createModel</c>.</summary>
    /// <param name="modelName">The name of the model. Becomes <c>ModelName</c>.</param>
    /// <param name="executionRoleArn">The role of the model. Becomes <c>ExecutionRoleArn</c>.</param>
    /// <param name="primaryContainer">
    /// The container, an object with <c>Image</c> and <c>ModelDataUrl</c>. Becomes <c>PrimaryContainer</c>.
    /// </param>
    /// <param name="containers">The containers of a pipeline instead, a list. Becomes <c>Containers</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Create model", SageMaker.CreateModel("prices", "${Role}", new { Image = "${Image}", ModelDataUrl = Jsonata.Expr("$model") }))
    /// </code>
    /// </example>
    public static Integration CreateModel(
        object modelName,
        object? executionRoleArn = null,
        object? primaryContainer = null,
        object? containers = null) =>
        new(new ServiceCall(
            "sagemaker:createModel",
            ("ModelName", Required(modelName)),
            ("ExecutionRoleArn", executionRoleArn),
            ("PrimaryContainer", primaryContainer),
            ("Containers", containers)));

    /// <summary>Says which models an endpoint serves, and on which machines. Becomes <c>sagemaker:createEndpointConfig</c>.</summary>
    /// <param name="endpointConfigName">The name of the configuration. Becomes <c>EndpointConfigName</c>.</param>
    /// <param name="productionVariants">The models, a list. Becomes <c>ProductionVariants</c>.</param>
    /// <example><code>.Task("Configure endpoint", SageMaker.CreateEndpointConfig("prices-2", Jsonata.Expr("$variants")))</code></example>
    public static Integration CreateEndpointConfig(object endpointConfigName, object productionVariants) =>
        new(new ServiceCall(
            "sagemaker:createEndpointConfig",
            ("EndpointConfigName", Required(endpointConfigName)),
            ("ProductionVariants", Required(productionVariants))));

    /// <summary>Creates an endpoint. Becomes <c>sagemaker:createEndpoint</c>.</summary>
    /// <param name="endpointName">The name of the endpoint. Becomes <c>EndpointName</c>.</param>
    /// <param name="endpointConfigName">The configuration. Becomes <c>EndpointConfigName</c>.</param>
    /// <example><code>.Task("Create endpoint", SageMaker.CreateEndpoint("prices", "prices-1"))</code></example>
    public static Integration CreateEndpoint(object endpointName, object endpointConfigName) =>
        new(new ServiceCall(
            "sagemaker:createEndpoint",
            ("EndpointName", Required(endpointName)),
            ("EndpointConfigName", Required(endpointConfigName))));

    /// <summary>Moves an endpoint to another configuration. Becomes <c>sagemaker:updateEndpoint</c>.</summary>
    /// <param name="endpointName">The endpoint. Becomes <c>EndpointName</c>.</param>
    /// <param name="endpointConfigName">The configuration. Becomes <c>EndpointConfigName</c>.</param>
    /// <example><code>.Task("Update endpoint", SageMaker.UpdateEndpoint("prices", "prices-2"))</code></example>
    public static Integration UpdateEndpoint(object endpointName, object endpointConfigName) =>
        new(new ServiceCall(
            "sagemaker:updateEndpoint",
            ("EndpointName", Required(endpointName)),
            ("EndpointConfigName", Required(endpointConfigName))));
}
