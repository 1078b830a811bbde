namespace StateFlow;

/// <summary>Adds the verbs for what goes into states and comes out of them.</summary>
public static class DataFlowVerbs
{
    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder, IFiltered
    {
        /// <summary>Selects what part of the input the state sees. Becomes <c>InputPath</c>. JSONPath only.</summary>
        /// <param name="path">The path, context path or variable; <see langword="null"/> for nothing at all, an empty object.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.InputPath("$.order")</code></example>
        public TBuilder InputPath(string? path)
        {
            builder.Draft.InputPath = new DataPath(path is null ? null : StateFlow.Arguments.Path(path));
            return builder;
        }

        /// <summary>Selects what part of the state's data is its output. Becomes <c>OutputPath</c>. JSONPath only.</summary>
        /// <param name="path">The path, context path or variable; <see langword="null"/> for nothing at all, an empty object.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.OutputPath("$.order")</code></example>
        public TBuilder OutputPath(string? path)
        {
            builder.Draft.OutputPath = new DataPath(path is null ? null : StateFlow.Arguments.Path(path));
            return builder;
        }
    }

    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder, IParameterized
    {
        /// <summary>Says what is sent, or what the branches are given. Becomes <c>Parameters</c>. JSONPath only.</summary>
        /// <param name="parameters">
        /// An object: anonymous, a record, a dictionary, a JSON node, with paths and intrinsic functions anywhere inside; the suffix <c>.$</c> is
        /// added to their names. With <c>Lambda.Invoke</c> and its like the payload of the function.
        /// </param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Parameters(new { orderId = JsonPath.At("$.order.id"), kind = "express" })</code></example>
        /// <exception cref="ArgumentException">The payload cannot be made into JSON, or has JSONata expressions.</exception>
        public TBuilder Parameters(object? parameters)
        {
            var draft = builder.Draft;
            draft.Parameters = draft.Sent(parameters, nameof(draft.Parameters), QueryLanguage.JsonPath);
            return builder;
        }
    }

    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder, IHasArguments
    {
        /// <summary>Says what is sent, or what the branches are given. Becomes <c>Arguments</c>. JSONata only.</summary>
        /// <param name="arguments">
        /// An object: anonymous, a record, a dictionary, a JSON node, with expressions anywhere inside; or one expression. With
        /// <c>Lambda.Invoke</c> and its like the payload of the function.
        /// </param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Arguments(new { orderId = Jsonata.Expr("$states.input.order.id"), kind = "express" })</code></example>
        /// <exception cref="ArgumentException">The payload cannot be made into JSON, or has paths.</exception>
        public TBuilder Arguments(object? arguments)
        {
            var draft = builder.Draft;
            draft.Arguments = draft.Sent(arguments, nameof(draft.Arguments), QueryLanguage.Jsonata);
            return builder;
        }
    }

    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder, IHasResultSelector
    {
        /// <summary>Makes something else of the result, which is <c>$</c> here. Becomes <c>ResultSelector</c>. JSONPath only.</summary>
        /// <param name="template">An object with paths and intrinsic functions anywhere inside.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.ResultSelector(new { id = JsonPath.At("$.Payload.id") })</code></example>
        /// <exception cref="ArgumentException">The payload cannot be made into JSON, or has JSONata expressions.</exception>
        public TBuilder ResultSelector(object? template)
        {
            var draft = builder.Draft;
            var selector = draft.Template(template, nameof(draft.ResultSelector), QueryLanguage.JsonPath);
            Payload.CheckShape(selector, nameof(draft.ResultSelector), QueryLanguage.JsonPath);
            draft.ResultSelector = selector;
            return builder;
        }
    }

    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder, IHasResultPath
    {
        /// <summary>Puts the result, or the error of a catcher, into the input. Becomes <c>ResultPath</c>. JSONPath only.</summary>
        /// <param name="path">A reference path; <see langword="null"/> drops the result and keeps the input.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.ResultPath("$.payment")</code></example>
        public TBuilder ResultPath(string? path)
        {
            if (path is not null && !TokenText.IsIn(path) && StateFlow.Arguments.ReferencePath(path) is not ("$" or ['$', '.' or '[', ..]))
            {
                throw new ArgumentException($"'{path}' cannot take a result: it is put into the input only, for example at '$.result'. A variable is set with Assign.", nameof(path));
            }

            builder.Draft.ResultPath = new DataPath(path);
            return builder;
        }
    }

    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder, IHasOutput
    {
        /// <summary>Says what the output is. Becomes <c>Output</c>. JSONata only.</summary>
        /// <param name="output">Any value with expressions anywhere inside, or one expression.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Output(new { order = Jsonata.Input, payment = Jsonata.Expr("$states.result.Payload") })</code></example>
        /// <exception cref="ArgumentException">The payload cannot be made into JSON, or has paths.</exception>
        public TBuilder Output(object? output)
        {
            var draft = builder.Draft;
            draft.Output = draft.Template(output, nameof(draft.Output), QueryLanguage.Jsonata);
            return builder;
        }
    }

    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder, IAssigning
    {
        /// <summary>Assigns a variable, which the states that follow can read as <c>$name</c>. Becomes a member of <c>Assign</c>.</summary>
        /// <param name="name">The name without <c>$</c>, at most 80 characters.</param>
        /// <param name="value">Any value with expressions or paths anywhere inside, or a single one.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Assign("payment", Jsonata.Expr("$states.result.Payload"))</code></example>
        /// <exception cref="ArgumentException">The name is none, or is <c>states</c>; or the value cannot be made into JSON.</exception>
        public TBuilder Assign(string name, object? value)
        {
            AssignedName.Check(name);
            builder.Draft.AddAssignment(name, value);
            return builder;
        }
    }
}
