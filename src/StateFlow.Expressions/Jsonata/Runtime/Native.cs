namespace StateFlow.Expressions.Jsonata;

/// <summary>What a built-in function is called with.</summary>
/// <param name="run">The evaluation.</param>
/// <param name="start">Where the arguments begin on the stack.</param>
/// <param name="count">How many there are.</param>
/// <param name="context">The context of the call.</param>
internal readonly ref struct Call(Run run, int start, int count, Json context)
{
    public Run Run => run;

    /// <summary>Gets the context of the call.</summary>
    public Json Context => context;

    /// <summary>Gets how many arguments there are.</summary>
    public int Count => count;

    /// <summary>Gets an argument; nothing where there is none.</summary>
    public Json this[int index] => index < count ? run.Stack.From(start)[index] : Values.Undefined;

    /// <summary>Tells whether an argument is there.</summary>
    public bool Has(int index) => index < count && !Values.IsUndefined(this[index]);

    /// <summary>Gets a string argument, whose type the signature has checked.</summary>
    public string Text(int index) => (string)this[index].Node!;

    /// <summary>Gets a number argument, whose type the signature has checked.</summary>
    public double Number(int index) => this[index].Double;

    /// <summary>Gets the items of an array argument.</summary>
    public ReadOnlySpan<Json> Items(int index) => Values.ItemsOf(this[index]);

    /// <summary>Gets a function argument.</summary>
    public FunctionValue Function(int index) => (FunctionValue)this[index].Node!;
}

/// <summary>The body of a built-in function.</summary>
internal delegate Json NativeBody(in Call call);

/// <summary>A built-in function.</summary>
/// <param name="name">Its name.</param>
/// <param name="signature">What it takes.</param>
/// <param name="arity">How many arguments functions such as <c>$map</c> hand over to it; as many as the reference implementation declares.</param>
/// <param name="body">What it does.</param>
internal sealed class NativeFunction(string name, string signature, int arity, NativeBody body) : FunctionValue
{
    private Signature? _signature;

    public string Name => name;

    /// <summary>Gets what it takes and gives, as it is written.</summary>
    public string SignatureText => signature;

    public override int Arity => arity;

    /// <summary>Gets whether the function gives nothing where its first argument is nothing.</summary>
    public bool NeedsFirst { get; init; } = true;

    /// <summary>Gets how the function works on items that are not in a list yet, if it can.</summary>
    public Aggregate? Aggregate { get; init; }

    public override Json Invoke(Run run, int start, in Json context)
    {
        _signature ??= Signature.Parse(signature); // Few of the functions are ever called.
        _signature.Fit(run.Stack, start, ContextOperation.Unwrap(context));
        return Execute(run, start, context);
    }

    public override Json InvokeUnchecked(Run run, int start) => Execute(run, start, Values.Undefined);

    private Json Execute(Run run, int start, in Json context)
    {
        run.Work();
        var call = new Call(run, start, run.Stack.Top - start, context);
        var result = NeedsFirst && !call.Has(0) ? Values.Undefined : body(call);
        run.Stack.Top = start;
        return result;
    }
}
