using System.Globalization;
using System.Text;
using System.Xml;

namespace StateFlow.Cli.Runs;

/// <summary>Writes results as the XML that JUnit made known and build servers read. The times are those of the virtual clocks.</summary>
internal static class JUnitReport
{
    public static string Write(IReadOnlyList<CaseResult> results)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", CheckCharacters = false };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, results);
            foreach (var machine in results.GroupBy(r => r.Machine, StringComparer.Ordinal))
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", Printable(machine.Key));
                WriteCounts(xml, [.. machine]);
                foreach (var result in machine)
                {
                    Write(xml, result);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return $"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{text}{'\n'}""";
    }

    private static void Write(XmlWriter xml, CaseResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Printable(result.Machine));
        xml.WriteAttributeString("name", Printable(result.Case));
        xml.WriteAttributeString("time", result.Run.Elapsed.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture));
        if (result.Problem is { } problem)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Printable(problem));
            xml.WriteString(Printable(result.Run.ToString()));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<CaseResult> results)
    {
        xml.WriteAttributeString("tests", results.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", results.Count(r => !r.Passed).ToString(CultureInfo.InvariantCulture));
    }

    // XML cannot hold every character that a name or an error may have.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is < 0x20 and not ('\n' or '\t') or 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));
}
