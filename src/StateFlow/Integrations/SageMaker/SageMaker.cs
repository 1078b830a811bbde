using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon SageMaker AI.</summary>
public static partial class SageMaker
{
    /// <summary>Trains a model. Becomes <c>sagemaker:createTrainingJob</c>.</summary>
    /// <param name="trainingJobName">The name of the job, unique in the account and region. Becomes <c>TrainingJobName</c>.</param>
    /// <param name="roleArn">The role of the job. Becomes <c>RoleArn</c>.</param>
    /// <param name="outputDataConfig">Where the model goes, an object with <c>S3OutputPath</c>. Becomes <c>OutputDataConfig</c>.</param>
    /// <param name="algorithmSpecification">
    /// The algorithm, an object with <c>TrainingImage</c> and <c>TrainingInputMode</c>. Becomes <c>AlgorithmSpecification</c>.
    /// </param>
    /// <param name="resourceConfig">The machines, an object. Becomes <c>ResourceConfig</c>.</param>
    /// <param name="stoppingCondition">
    /// When the job is ended, an object with <c>MaxRuntimeInSeconds</c>. Becomes <c>StoppingCondition</c>.
    /// </param>
    /// <param name="inputDataConfig">The training data, a list of channels. Becomes <c>InputDataConfig</c>.</param>
    /// <param name="hyperParameters">The parameters of the algorithm, an object of texts. Becomes <c>HyperParameters</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Train", SageMaker.CreateTrainingJob(
    ///     Jsonata.Expr("$states.context.Execution.Name"), "${Role}", new { S3OutputPath = "${Models}" }, resourceConfig: Jsonata.Expr("$resources")).Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateTrainingJob(
        object trainingJobName,
        object roleArn,
        object outputDataConfig,
        object? algorithmSpecification = null,
        object? resourceConfig = null,
        object? stoppingCondition = null,
        object? inputDataConfig = null,
        object? hyperParameters = null) =>
        new(new ServiceCall(
            "sagemaker:createTrainingJob",
            ("TrainingJobName", Required(trainingJobName)),
            ("RoleArn", Required(roleArn)),
            ("OutputDataConfig", Required(outputDataConfig)),
            ("AlgorithmSpecification", algorithmSpecification),
            ("ResourceConfig", resourceConfig),
            ("StoppingCondition", stoppingCondition),
            ("InputDataConfig", inputDataConfig),
            ("HyperParameters", hyperParameters)));

    /// <summary>Has a model work on a set of data. Becomes <c>sagemaker:createTransformJob</c>.</summary>
    /// <param name="transformJobName">The name of the job, unique in the account and region. Becomes <c>TransformJobName</c>.</param>
    /// <param name="modelName">The model. Becomes <c>ModelName</c>.</param>
    /// <param name="transformInput">Where the data is, an object. Becomes <c>TransformInput</c>.</param>
    /// <param name="transformOutput">Where the results go, an object with <c>S3OutputPath</c>. Becomes <c>TransformOutput</c>.</param>
    /// <param name="transformResources">
    /// The machines, an object with <c>InstanceType</c> and <c>InstanceCount</c>. Becomes <c>TransformResources</c>.
    /// </param>
    /// <example>
    /// <code>
    /// .Task("Predict", SageMaker.CreateTransformJob(
    ///     "predict-1", "${Model}", Jsonata.Expr("$data"), Jsonata.Expr("$results"), new { InstanceType = "ml.m5.large", InstanceCount = 1 }).Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateTransformJob(
        object transformJobName,
        object modelName,
        object transformInput,
        object transformOutput,
        object transformResources) =>
        new(new ServiceCall(
            "sagemaker:createTransformJob",
            ("TransformJobName", Required(transformJobName)),
            ("ModelName", Required(modelName)),
            ("TransformInput", Required(transformInput)),
            ("TransformOutput", Required(transformOutput)),
            ("TransformResources", Required(transformResources))));

    /// <summary>Looks for the best parameters of an algorithm. Becomes <c>sagemaker:createHyperParameterTuningJob</c>.</summary>
    /// <param name="hyperParameterTuningJobName">
    /// The name of the job, unique in the account and region. Becomes <c>HyperParameterTuningJobName</c>.
    /// </param>
    /// <param name="hyperParameterTuningJobConfig">
    /// The strategy, the aim and the ranges, an object. Becomes <c>HyperParameterTuningJobConfig</c>.
    /// </param>
    /// <param name="trainingJobDefinition">The training jobs to run, an object. Becomes <c>TrainingJobDefinition</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Tune", SageMaker.CreateHyperParameterTuningJob("tune-1", Jsonata.Expr("$config"), Jsonata.Expr("$training")).Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateHyperParameterTuningJob(
        object hyperParameterTuningJobName,
        object hyperParameterTuningJobConfig,
        object? trainingJobDefinition = null) =>
        new(new ServiceCall(
            "sagemaker:createHyperParameterTuningJob",
            ("HyperParameterTuningJobName", Required(hyperParameterTuningJobName)),
            ("HyperParameterTuningJobConfig", Required(hyperParameterTuningJobConfig)),
            ("TrainingJobDefinition", trainingJobDefinition)));

    /// <summary>Prepares data, or judges a model. Becomes <c>sagemaker:createProcessingJob</c>.</summary>
    /// <param name="processingJobName">The name of the job, unique in the account and region. Becomes <c>ProcessingJobName</c>.</param>
    /// <param name="processingResources">The machines, an object with <c>ClusterConfig</c>. Becomes <c>ProcessingResources</c>.</param>
    /// <param name="appSpecification">The container, an object with <c>ImageUri</c>. Becomes <c>AppSpecification</c>.</param>
    /// <param name="roleArn">The role of the job. Becomes <c>RoleArn</c>.</param>
    /// <param name="processingInputs">The data, a list. Becomes <c>ProcessingInputs</c>.</param>
    /// <param name="processingOutputConfig">
    /// Where the results go, an object with <c>Outputs</c>. Becomes <c>ProcessingOutputConfig</c>.
    /// </param>
    /// <param name="environment">The environment of the container, an object of texts. Becomes <c>Environment</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Prepare", SageMaker.CreateProcessingJob("prepare-1", Jsonata.Expr("$machines"), new { ImageUri = "${Image}" }, "${Role}").Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateProcessingJob(
        object processingJobName,
        object processingResources,
        object appSpecification,
        object roleArn,
        object? processingInputs = null,
        object? processingOutputConfig = null,
        object? environment = null) =>
        new(new ServiceCall(
            "sagemaker:createProcessingJob",
            ("ProcessingJobName", Required(processingJobName)),
            ("ProcessingResources", Required(processingResources)),
            ("AppSpecification", Required(appSpecification)),
            ("RoleArn", Required(roleArn)),
            ("ProcessingInputs", processingInputs),
            ("ProcessingOutputConfig", processingOutputConfig),
            ("Environment", environment)));

    /// <summary>Has people label data. Becomes <c>sagemaker:createLabelingJob</c>.</summary>
    /// <param name="labelingJobName">The name of the job, unique in the account and region. Becomes <c>LabelingJobName</c>.</param>
    /// <param name="labelAttributeName">The name of the label in the results. Becomes <c>LabelAttributeName</c>.</param>
    /// <param name="inputConfig">Where the data is, an object. Becomes <c>InputConfig</c>.</param>
    /// <param name="outputConfig">Where the labels go, an object with <c>S3OutputPath</c>. Becomes <c>OutputConfig</c>.</param>
    /// <param name="roleArn">The role of the job. Becomes <c>RoleArn</c>.</param>
    /// <param name="humanTaskConfig">Who labels, and how, an object. Becomes <c>HumanTaskConfig</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Label", SageMaker.CreateLabelingJob(
    ///     "label-1", "kind", Jsonata.Expr("$data"), new { S3OutputPath = "${Labels}" }, "${Role}", Jsonata.Expr("$team")).Sync())
    /// </code>
    /// </example>
    public static JobIntegration CreateLabelingJob(
        object labelingJobName,
        object labelAttributeName,
        object inputConfig,
        object outputConfig,
        object roleArn,
        object humanTaskConfig) =>
        new(new ServiceCall(
            "sagemaker:createLabelingJob",
            ("LabelingJobName", Required(labelingJobName)),
            ("LabelAttributeName", Required(labelAttributeName)),
            ("InputConfig", Required(inputConfig)),
            ("OutputConfig", Required(outputConfig)),
            ("RoleArn", Required(roleArn)),
            ("HumanTaskConfig", Required(humanTaskConfig))));
}
