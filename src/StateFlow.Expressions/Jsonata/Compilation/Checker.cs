using StateFlow.Expressions.Jsonata.Syntax;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Finds everything that is wrong with a text.</summary>
internal static class Checker
{
    public static JsonataCheck Check(string text, JsonataDialect dialect)
    {
        var faults = new List<JsonataFault>();
        FactFinder? finder = null;
        try
        {
            var syntax = Parser.ParseAll(text, faults);
            finder = FactFinder.Find(syntax, dialect);
            if (faults.Count == 0)
            {
                Understand(syntax, faults);
            }
            else
            {
                Meaning.Of(syntax, faults);
            }
        }
        catch (JsonataFault fault)
        {
            // A parent that is not found may be in the part of the text that was skipped.
            if (faults.Count == 0 || fault.Code is not "S0217")
            {
                faults.Add(fault);
            }
        }

        var errors = faults.ConvertAll(Messages.ErrorOf);
        if (finder is not null && dialect is JsonataDialect.StepFunctions)
        {
            errors.AddRange(StepFunctionsRules.Refusals(finder));
        }

        return new JsonataCheck([.. errors], finder?.Facts);
    }

    private static void Understand(SyntaxNode syntax, List<JsonataFault> faults)
    {
        var meaning = Meaning.Of(syntax, faults);
        if (faults.Count == 0)
        {
            Compiler.CompileMeaning(meaning);
        }
    }
}
