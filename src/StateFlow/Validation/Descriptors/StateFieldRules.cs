namespace StateFlow.Validation;

/// <summary>The rules about the fields of single states: SF2001, and SF2090 to SF2114.</summary>
internal static class StateFieldRules
{
    public static DiagnosticDescriptor UnknownStateField { get; } =
        new("SF2001", Severity.Error, "A state has no fields that the language does not know.");

    public static DiagnosticDescriptor UnknownConfigurationField { get; } =
        new("SF2002", Severity.Warning, "The objects inside a state have no fields that the language does not know.");

    public static DiagnosticDescriptor ResourceRequired { get; } =
        new("SF2090", Severity.Error, "A Task state has a resource.");

    public static DiagnosticDescriptor ResourceType { get; } =
        new("SF2091", Severity.Error, "A resource is a string.");

    public static DiagnosticDescriptor WaitNoDuration { get; } =
        new("SF2092", Severity.Error, "A Wait state says how long it waits.");

    public static DiagnosticDescriptor WaitTwoDurations { get; } =
        new("SF2093", Severity.Error, "A Wait state says only once how long it waits.");

    public static DiagnosticDescriptor WaitSecondsNegative { get; } =
        new("SF2094", Severity.Error, "A Wait state does not wait less than nothing.");

    public static DiagnosticDescriptor WaitSecondsType { get; } =
        new("SF2095", Severity.Error, "The seconds of a Wait state are an integer.");

    public static DiagnosticDescriptor WaitSecondsTooLarge { get; } =
        new("SF2096", Severity.Error, "A Wait state waits at most 99,999,999 seconds.");

    public static DiagnosticDescriptor TimestampNoZone { get; } =
        new("SF2097", Severity.Error, "A timestamp has a time zone.");

    public static DiagnosticDescriptor TimestampNoT { get; } =
        new("SF2098", Severity.Error, "A timestamp has a T between date and time.");

    public static DiagnosticDescriptor TimestampInvalidDate { get; } =
        new("SF2099", Severity.Error, "A timestamp is a date and a time that exist, in the RFC 3339 profile of ISO 8601.");

    public static DiagnosticDescriptor TimestampJsonataInJsonpath { get; } =
        new("SF2100", Severity.Error, "The timestamp of a JSONPath state is no JSONata expression.");

    public static DiagnosticDescriptor FailErrorAndErrorPath { get; } =
        new("SF2101", Severity.Error, "A Fail state has Error or ErrorPath, not both.");

    public static DiagnosticDescriptor FailCauseAndCausePath { get; } =
        new("SF2102", Severity.Error, "A Fail state has Cause or CausePath, not both.");

    public static DiagnosticDescriptor FailErrorType { get; } =
        new("SF2103", Severity.Error, "Error and Cause are strings.");

    public static DiagnosticDescriptor BranchesRequired { get; } =
        new("SF2104", Severity.Error, "A Parallel state has branches.");

    public static DiagnosticDescriptor BranchesEmpty { get; } =
        new("SF2105", Severity.Error, "A Parallel state has at least one branch.");

    public static DiagnosticDescriptor BranchesType { get; } =
        new("SF2106", Severity.Error, "Branches are an array of objects.");

    public static DiagnosticDescriptor CredentialsRoleArn { get; } =
        new("SF2107", Severity.Error, "Credentials name a role.");

    public static DiagnosticDescriptor CredentialsType { get; } =
        new("SF2108", Severity.Error, "Credentials are an object.");

    public static DiagnosticDescriptor AssignType { get; } =
        new("SF2109", Severity.Error, "Assign is an object.");

    public static DiagnosticDescriptor ParametersScalar { get; } =
        new("SF2110", Severity.Warning, "Parameters are an object or an array.");

    public static DiagnosticDescriptor ResultSelectorScalar { get; } =
        new("SF2111", Severity.Error, "A ResultSelector is an object.");

    public static DiagnosticDescriptor EndFalse { get; } =
        new("SF2112", Severity.Error, "End is true or not written.");

    public static DiagnosticDescriptor PassPathInResult { get; } =
        new("SF2113", Severity.Warning, "The Result of a Pass state is written out; paths in it are not read.");

    public static DiagnosticDescriptor ResultAndParameters { get; } =
        new("SF2114", Severity.Hint, "A Pass state has Result or Parameters, not both.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownStateField,
        UnknownConfigurationField,
        ResourceRequired,
        ResourceType,
        WaitNoDuration,
        WaitTwoDurations,
        WaitSecondsNegative,
        WaitSecondsType,
        WaitSecondsTooLarge,
        TimestampNoZone,
        TimestampNoT,
        TimestampInvalidDate,
        TimestampJsonataInJsonpath,
        FailErrorAndErrorPath,
        FailCauseAndCausePath,
        FailErrorType,
        BranchesRequired,
        BranchesEmpty,
        BranchesType,
        CredentialsRoleArn,
        CredentialsType,
        AssignType,
        ParametersScalar,
        ResultSelectorScalar,
        EndFalse,
        PassPathInResult,
        ResultAndParameters,
    ];
}
