using StateFlow.Integrations;

namespace StateFlow.Validation.Texts;

/// <summary>Says what a task calls in the words that rules compare.</summary>
internal static class CalledActions
{
    extension(TaskResource? resource)
    {
        /// <summary>Gets the name of the optimized integration, if it is one: <c>sqs:sendMessage</c>.</summary>
        public string? Integration => (resource as TaskResource.Optimized)?.Integration.Name;

        /// <summary>Gets the service and the action, whether through an optimized integration or the AWS SDK: <c>sqs:sendMessage</c>.</summary>
        public string? ServiceAction => resource is TaskResource.Sdk sdk ? $"{sdk.Service}:{sdk.Action}" : resource.Integration;

        /// <summary>Gets how the task waits for a service.</summary>
        public IntegrationPattern? WaitsFor => resource is TaskResource.Sdk sdk ? sdk.Pattern : (resource as TaskResource.Optimized)?.Pattern;
    }
}
