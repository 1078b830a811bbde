using System.Globalization;
using System.Xml.Linq;
using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Iam;

/// <summary>The operations of IAM that a role needs.</summary>
/// <param name="connection">Where calls go.</param>
internal sealed class IamApi(AwsConnection connection) : IDisposable
{
    private readonly AwsClient _client = new(AwsService.Iam, connection);

    public void Dispose() => _client.Dispose();

    public async Task<IamRole> GetRoleAsync(string roleName, CancellationToken cancellation) =>
        ReadRole(await SendAsync("GetRole", cancellation, ("RoleName", roleName)).ConfigureAwait(false));

    public async Task<IamRole> CreateRoleAsync(string roleName, string trustPolicy, string description, IEnumerable<KeyValuePair<string, string>> tags, CancellationToken cancellation) =>
        ReadRole(await SendAsync("CreateRole", cancellation, [("RoleName", roleName), ("AssumeRolePolicyDocument", trustPolicy), ("Description", description), .. Tags(tags)]).ConfigureAwait(false));

    public Task UpdateAssumeRolePolicyAsync(string roleName, string trustPolicy, CancellationToken cancellation) =>
        SendAsync("UpdateAssumeRolePolicy", cancellation, ("RoleName", roleName), ("PolicyDocument", trustPolicy));

    /// <summary>Gives the document of an inline policy.</summary>
    public async Task<string> GetRolePolicyAsync(string roleName, string policyName, CancellationToken cancellation) =>
        Decode(await SendAsync("GetRolePolicy", cancellation, ("RoleName", roleName), ("PolicyName", policyName)).ConfigureAwait(false), "PolicyDocument");

    public Task PutRolePolicyAsync(string roleName, string policyName, string document, CancellationToken cancellation) =>
        SendAsync("PutRolePolicy", cancellation, ("RoleName", roleName), ("PolicyName", policyName), ("PolicyDocument", document));

    public Task DeleteRolePolicyAsync(string roleName, string policyName, CancellationToken cancellation) =>
        SendAsync("DeleteRolePolicy", cancellation, ("RoleName", roleName), ("PolicyName", policyName));

    /// <summary>Gives the names of the inline policies, of all pages.</summary>
    public Task<IReadOnlyList<string>> ListRolePoliciesAsync(string roleName, CancellationToken cancellation) =>
        ListAsync("ListRolePolicies", roleName, r => r.Element("PolicyNames")?.Elements("member").Select(m => m.Value) ?? [], cancellation);

    /// <summary>Gives the ARNs of the attached policies, of all pages.</summary>
    public Task<IReadOnlyList<string>> ListAttachedRolePoliciesAsync(string roleName, CancellationToken cancellation) =>
        ListAsync("ListAttachedRolePolicies", roleName, r => r.Descendants("PolicyArn").Select(m => m.Value), cancellation);

    public Task DetachRolePolicyAsync(string roleName, string policyArn, CancellationToken cancellation) =>
        SendAsync("DetachRolePolicy", cancellation, ("RoleName", roleName), ("PolicyArn", policyArn));

    public Task DeleteRoleAsync(string roleName, CancellationToken cancellation) => SendAsync("DeleteRole", cancellation, ("RoleName", roleName));

    private static IamRole ReadRole(XElement result)
    {
        var role = result.Element("Role") ?? result;
        return new IamRole(
            role.Element("RoleName")?.Value ?? string.Empty,
            role.Element("Arn")?.Value ?? string.Empty,
            Decode(role, "AssumeRolePolicyDocument"),
            (role.Element("Tags")?.Elements("member") ?? []).ToDictionary(t => t.Element("Key")?.Value ?? string.Empty, t => t.Element("Value")?.Value ?? string.Empty, StringComparer.Ordinal),
            DateTimeOffset.TryParse(role.Element("CreateDate")?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created) ? created : default);
    }

    // IAM gives documents as they would stand in an address.
    private static string Decode(XElement owner, string name) => Uri.UnescapeDataString(owner.Element(name)?.Value ?? string.Empty);

    private static IEnumerable<(string Name, string Value)> Tags(IEnumerable<KeyValuePair<string, string>> tags) => tags.SelectMany((t, i) =>
        new[] { ($"Tags.member.{i + 1}.Key", t.Key), ($"Tags.member.{i + 1}.Value", t.Value) });

    private async Task<IReadOnlyList<string>> ListAsync(string operation, string roleName, Func<XElement, IEnumerable<string>> read, CancellationToken cancellation)
    {
        var all = new List<string>();
        string? marker = null;
        do
        {
            var page = await SendAsync(operation, cancellation, marker is null ? [("RoleName", roleName)] : [("RoleName", roleName), ("Marker", marker)]).ConfigureAwait(false);
            all.AddRange(read(page));
            marker = page.Element("IsTruncated")?.Value == "true" ? page.Element("Marker")?.Value : null;
        }
        while (marker is not null);
        return all;
    }

    private Task<XElement> SendAsync(string operation, CancellationToken cancellation, params IEnumerable<(string Name, string Value)> parameters) =>
        new QueryProtocol(_client, AwsService.Iam).SendAsync(operation, parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)), cancellation);
}
