namespace StateFlow;

/// <summary>Adds the verbs that Map states have, inline and distributed ones.</summary>
public static class MapVerbs
{
    extension<TBuilder>(TBuilder builder)
        where TBuilder : MapStateBuilder
    {
        /// <summary>Says what is done with each item. Becomes <c>ItemProcessor</c>.</summary>
        /// <param name="define">Adds the states. The names are unique in the whole machine.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>m.ItemProcessor(item => item.Task("Price line", Lambda.Invoke("${PriceLine}")))</code></example>
        /// <exception cref="InvalidOperationException">It was said before, or no state was added.</exception>
        public TBuilder ItemProcessor(Action<FlowBuilder> define)
        {
            builder.Process(define);
            return builder;
        }

        /// <summary>Says what the items are. Becomes <c>Items</c>; not written, the state's input is the list. JSONata only.</summary>
        /// <param name="items">A list with expressions anywhere inside, or one expression that gives a list.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>m.Items(Jsonata.Expr("$states.input.lines"))</code></example>
        public TBuilder Items(object items)
        {
            ArgumentNullException.ThrowIfNull(items);
            var template = builder.Draft.Template(items, nameof(Items), QueryLanguage.Jsonata);
            Payload.CheckShape(template, nameof(Items), QueryLanguage.Jsonata, orArray: true);
            builder.Items = template;
            return builder;
        }

        /// <summary>Says where the items are. Becomes <c>ItemsPath</c>; not written, the state's input is the list. JSONPath only.</summary>
        /// <param name="path">A reference path, context path or variable.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>m.ItemsPath("$.lines")</code></example>
        public TBuilder ItemsPath(string path)
        {
            builder.ItemsPath = Arguments.ReferencePath(path);
            return builder;
        }

        /// <summary>Says what each iteration is given. Becomes <c>ItemSelector</c>; not written, it is given the item.</summary>
        /// <param name="template">
        /// An object with expressions or paths anywhere inside; the item is <c>$states.context.Map.Item.Value</c> or <c>$$.Map.Item.Value</c>.
        /// </param>
        /// <returns>The same builder.</returns>
        /// <example><code>m.ItemSelector(new { line = Jsonata.Expr("$states.context.Map.Item.Value"), order = Jsonata.Expr("$states.input.id") })</code></example>
        public TBuilder ItemSelector(object template)
        {
            ArgumentNullException.ThrowIfNull(template);
            builder.ItemSelector = builder.Draft.Template(template, nameof(ItemSelector), language: null);
            return builder;
        }

        /// <summary>Limits how many iterations run at once. Becomes <c>MaxConcurrency</c>, or <c>MaxConcurrencyPath</c> of a path.</summary>
        /// <param name="limit">A number, an expression, a path or a token; 0 is as many as possible, 1 is one after the other.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>m.MaxConcurrency(5)</code></example>
        public TBuilder MaxConcurrency(NumberSource limit)
        {
            ArgumentNullException.ThrowIfNull(limit);
            builder.MaxConcurrency = limit.Source;
            return builder;
        }
    }
}
