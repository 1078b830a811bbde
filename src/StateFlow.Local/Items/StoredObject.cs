namespace StateFlow.Local;

/// <summary>What a listing says about an object.</summary>
/// <param name="Key">The key, unique in the bucket.</param>
/// <param name="Size">The size of the content in bytes.</param>
/// <param name="LastModified">When the object was written.</param>
/// <param name="ETag">The entity tag between quotes, as S3 gives it: of an object written at once, the MD5 hash of its content.</param>
public sealed record StoredObject(string Key, long Size, DateTimeOffset LastModified, string ETag);
