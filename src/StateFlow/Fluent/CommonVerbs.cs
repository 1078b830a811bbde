namespace StateFlow;

/// <summary>Adds the verbs that every builder has.</summary>
public static class CommonVerbs
{
    extension<TBuilder>(TBuilder builder)
        where TBuilder : Builder
    {
        /// <summary>Adds a comment. Becomes <c>Comment</c>.</summary>
        /// <param name="comment">The text.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Comment("Charges the card that the customer saved.")</code></example>
        public TBuilder Comment(string comment)
        {
            ArgumentNullException.ThrowIfNull(comment);
            builder.Draft.Comment = comment;
            return builder;
        }

        /// <summary>Writes a field that there is no verb for: what the language gained after this version was made.</summary>
        /// <remarks>A field that the language has today is put where it belongs, and is checked as if a verb had set it.</remarks>
        /// <param name="field">The name of the field, exactly as it is written.</param>
        /// <param name="value">The value; expressions may stand in it as in any payload.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.Raw("NewField", new { Mode = "FAST" })</code></example>
        /// <exception cref="ArgumentException">The value cannot be made into JSON, or is a path as a whole; or the field says where the flow goes.</exception>
        /// <exception cref="InvalidOperationException">The field is set already.</exception>
        public TBuilder Raw(string field, object? value)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(field);
            if (field is "Next" or "End")
            {
                throw new ArgumentException($"'{field}' is what the flow says: a state goes on with the one that follows it. Use GoTo or End() instead of Raw.", nameof(field));
            }

            var draft = builder.Draft;
            draft.AddRaw(field, draft.Template(value, field, language: null));
            return builder;
        }
    }

    extension<TBuilder>(TBuilder builder)
        where TBuilder : StateBuilder
    {
        /// <summary>Gives the state's own fields another language than the machine's. Becomes <c>QueryLanguage</c>.</summary>
        /// <param name="language">The language. A state of a JSONata machine cannot go back to JSONPath.</param>
        /// <returns>The same builder.</returns>
        /// <example><code>t.QueryLanguage(QueryLanguage.Jsonata)</code></example>
        public TBuilder QueryLanguage(QueryLanguage language)
        {
            builder.Draft.QueryLanguage = language;
            return builder;
        }
    }
}
