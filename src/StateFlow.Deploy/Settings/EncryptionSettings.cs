namespace StateFlow.Deploy;

/// <summary>The customer managed key that encrypts a machine. Becomes <c>encryptionConfiguration</c> of the type <c>CUSTOMER_MANAGED_KMS_KEY</c>.</summary>
/// <param name="KmsKeyId">The ARN of the key, or of an alias of it. Becomes <c>kmsKeyId</c>.</param>
public sealed record EncryptionSettings(string KmsKeyId)
{
    /// <summary>Gets for how many seconds a data key is used again, 60 to 900. Becomes <c>kmsDataKeyReusePeriodSeconds</c>. Default: 300, the default of AWS.</summary>
    public int? DataKeyReusePeriodSeconds { get; init; }
}
