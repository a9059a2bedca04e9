using static Compensation.Compilation.EncodedJson;

namespace Compensation.Compilation;

/// <summary>A value that is published with an offer or a line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ask">Works it out, into <see cref="CompiledAssessment.Value"/>; true when it gives up.</param>
/// <param name="MayFail">Whether it may give up.</param>
internal sealed record PublishedValue(string Name, Func<CompiledAssessment, bool> Ask, bool MayFail)
{
    /// <summary>The name as a key of JSON, with its colon.</summary>
    private readonly byte[] _key = Utf8(Quoted(Name) + ":");

    /// <summary>Writes the values of a section or a line; one that has none says nothing. False when one needs the explaining evaluator.</summary>
    /// <param name="published">The values.</param>
    /// <param name="key">The key they stand under, with the comma before it.</param>
    /// <param name="assessment">Works them out.</param>
    /// <param name="line">Where they go.</param>
    /// <param name="written">Takes each value at its place; null where nobody asks.</param>
    public static bool Write(PublishedValue[] published, ReadOnlySpan<byte> key, CompiledAssessment assessment, OfferBuffer line, object?[]? written = null)
    {
        var isFirst = true;
        for (var i = 0; i < published.Length; i++)
        {
            var value = published[i];
            if (!assessment.TryPublish(value))
            {
                return false;
            }

            if (written is not null)
            {
                written[i] = assessment.Value;
            }

            if (assessment.Value is null)
            {
                continue;
            }

            if (isFirst)
            {
                line.Add(key);
            }

            line.Add(isFirst ? "{"u8 : ","u8);
            isFirst = false;
            line.Add(value._key);
            assessment.Values.Write(line, HostValue.Of(assessment.Value));
        }

        if (!isFirst)
        {
            line.Add((byte)'}');
        }

        return true;
    }
}
