using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Offers.Json;

/// <summary>Reads the JSON that <see cref="OfferWriter"/> writes; an unknown key is an error, for what is not read could not be written back.</summary>
internal static class OfferReader
{
    private static readonly JsonLoadSettings Strict = new()
    {
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        LineInfoHandling = LineInfoHandling.Load,
    };

    /// <summary>The offer that a text is.</summary>
    /// <exception cref="CompensationException">The text is no offer of this format.</exception>
    public static Offer Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        var offer = Read(reader);
        try
        {
            while (reader.Read())
            {
                // Newtonsoft.Json itself refuses what stands behind a value, unless it is a comment.
            }
        }
        catch (JsonReaderException exception)
        {
            throw NotJson(exception);
        }

        return offer;
    }

    /// <summary>The offer that begins at the reader's current token.</summary>
    /// <exception cref="CompensationException">It is no offer of this format.</exception>
    public static Offer Read(JsonReader reader)
    {
        var diagnostics = new List<Diagnostic>();
        var offer = new JsonFields(Load(reader), new FieldPlace("", diagnostics)).Read(OfferElements.Offer);
        return diagnostics.Count == 0 ? offer : throw new CompensationException(diagnostics);
    }

    private static JObject Load(JsonReader reader)
    {
        try
        {
            return JObject.Load(reader, Strict);
        }
        catch (JsonReaderException exception)
        {
            throw NotJson(exception);
        }
    }

    private static CompensationException NotJson(JsonReaderException exception) =>
        new([ClaimDiagnostics.NotJson.In(null, exception.Message) with { Line = exception.LineNumber, Column = exception.LinePosition + 1, Length = 1 }]);
}
