using Newtonsoft.Json;

namespace Compensation.Values;

/// <summary>
/// Makes a Newtonsoft.Json reader read numbers as decimals and texts as texts for as long as one of our values is read, whatever the host's settings, and puts them back.
/// </summary>
internal readonly ref struct ExactReading
{
    private readonly JsonReader _reader;
    private readonly FloatParseHandling _floats;
    private readonly DateParseHandling _dates;

    public ExactReading(JsonReader reader)
    {
        _reader = reader;
        _floats = reader.FloatParseHandling;
        _dates = reader.DateParseHandling;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        reader.DateParseHandling = DateParseHandling.None;
    }

    public void Dispose()
    {
        _reader.FloatParseHandling = _floats;
        _reader.DateParseHandling = _dates;
    }
}
