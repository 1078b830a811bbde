namespace StateFlow.Deploy;

/// <summary>What a machine is exported as.</summary>
public enum ExportFormat
{
    /// <summary>The definition as <c>NAME.asl.json</c>, and the values of its placeholders as <c>NAME.substitutions.json</c>.</summary>
    Asl,

    /// <summary>A CloudFormation template <c>NAME.template.json</c> with an <c>AWS::StepFunctions::StateMachine</c> and what belongs to it.</summary>
    CloudFormation,

    /// <summary>A template <c>NAME.sam.json</c> for AWS SAM with an <c>AWS::Serverless::StateMachine</c>, and the definition it refers to.</summary>
    Sam,

    /// <summary>A Terraform module in JSON syntax, the folder <c>NAME</c> with <c>main.tf.json</c>, and the definition as a template file.</summary>
    Terraform,

    /// <summary>A construct for the AWS CDK in TypeScript, <c>NAME.cdk.ts</c>, and the definition it refers to.</summary>
    Cdk,
}
