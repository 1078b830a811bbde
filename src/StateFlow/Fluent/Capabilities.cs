namespace StateFlow;

/// <summary>What has <c>InputPath</c> and <c>OutputPath</c>: every state but Fail.</summary>
public interface IFiltered;

/// <summary>What has <c>Output</c>: every state but Fail, the rules of a Choice state, and catchers.</summary>
public interface IHasOutput;

/// <summary>What has <c>Assign</c>: every state but Succeed and Fail, the rules of a Choice state, and catchers.</summary>
public interface IAssigning;

/// <summary>What has <c>Parameters</c>: Task, Pass and Parallel.</summary>
public interface IParameterized;

/// <summary>What has <c>Arguments</c>: Task and Parallel.</summary>
public interface IHasArguments;

/// <summary>What has <c>ResultPath</c>: Task, Pass, Parallel, Map and catchers.</summary>
public interface IHasResultPath;

/// <summary>What has <c>ResultSelector</c>: Task, Parallel and Map.</summary>
public interface IHasResultSelector;

/// <summary>What has <c>Retry</c>: Task, Parallel and Map.</summary>
public interface IRetryable;

/// <summary>What has <c>Catch</c>: Task, Parallel and Map.</summary>
public interface ICatchable;
