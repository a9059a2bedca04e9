using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;

namespace Compensation.Inputs.Reading;

/// <summary>
/// The tokens of a Newtonsoft.Json reader, beginning with the one it stands on. A number that was made a <see cref="double"/> before the reader came here has lost
/// digits and is refused, as is a text that was made a date of the machine's time zone.
/// </summary>
internal sealed class NewtonsoftSource(JsonReader reader) : IJsonSource
{
    private bool _started = reader.TokenType != JsonToken.None;
    private int _depth;
    private bool _ended;

    public JsonTokenType Token => reader.TokenType switch
    {
        JsonToken.StartObject => JsonTokenType.StartObject,
        JsonToken.EndObject => JsonTokenType.EndObject,
        JsonToken.StartArray => JsonTokenType.StartArray,
        JsonToken.EndArray => JsonTokenType.EndArray,
        JsonToken.PropertyName => JsonTokenType.PropertyName,
        JsonToken.String or JsonToken.Date => JsonTokenType.String,
        JsonToken.Integer or JsonToken.Float => JsonTokenType.Number,
        JsonToken.Boolean => reader.Value is true ? JsonTokenType.True : JsonTokenType.False,
        JsonToken.Null or JsonToken.Undefined => JsonTokenType.Null,
        JsonToken.Comment => JsonTokenType.Comment,
        _ => JsonTokenType.None,
    };

    public Diagnostic? Fault { get; private set; }

    public bool Read()
    {
        // The reader may be in the middle of a larger text: what follows the claim's last token is not the claim's.
        if (_ended)
        {
            return false;
        }

        try
        {
            do
            {
                if (_started)
                {
                    _started = false;
                }
                else if (!reader.Read())
                {
                    Fault = ClaimDiagnostics.NotJson.In(null, "the text ends before the claim does") with { Line = Place().Line, Column = Place().Column, Length = 1 };
                    return false;
                }
            }
            while (reader.TokenType == JsonToken.Comment);
        }
        catch (JsonReaderException exception)
        {
            Fault = ClaimDiagnostics.NotJson.In(null, JsonComplaint.Of(exception.Message, " Path '")) with { Line = exception.LineNumber, Column = exception.LinePosition + 1, Length = 1 };
            return false;
        }

        _depth += Token switch
        {
            JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
            JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
            _ => 0,
        };
        _ended = _depth == 0;
        if (reader.Value is double or float or DateTime or DateTimeOffset)
        {
            Fault = ClaimDiagnostics.AlreadyConverted.In(null, reader.Value.GetType().Name) with { Line = Place().Line, Column = Place().Column, Length = 1 };
            return false;
        }

        return true;
    }

    public string? Text() => reader.Value?.ToString() is { } text && IsWhole(text) ? text : null;

    public bool TryNumber(out decimal value)
    {
        switch (reader.Value)
        {
            case decimal number:
                value = number == 0 ? Math.Abs(number) : number;
                return true;
            case long number:
                value = number;
                return true;
            case ulong number:
                value = number;
                return true;
            case int number:
                value = number;
                return true;
            case BigInteger number when number >= (BigInteger)decimal.MinValue && number <= (BigInteger)decimal.MaxValue:
                value = (decimal)number;
                return true;
            default:
                value = 0;
                return false;
        }
    }

    /// <summary>The place just behind the token: Newtonsoft.Json keeps no other.</summary>
    public (int Line, int Column) Place() =>
        reader is IJsonLineInfo info && info.HasLineInfo() ? (info.LineNumber, Math.Max(1, info.LinePosition)) : (0, 0);

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
