using System.Buffers;
using System.Collections.ObjectModel;
using System.Text;

namespace Compensation.Inputs.Slots;

/// <summary>What a scanned claim says beside its facts: its id, who claims, by which pack, and what the claimant chose.</summary>
internal sealed class ScannedHead
{
    /// <summary>What a text beside the facts may hold to be written as it is read.</summary>
    private static readonly SearchValues<byte> PlainText = SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(b => (byte)b).Where(b => b is not ((byte)'"' or (byte)'\\'))]);

    private readonly PackVersion _pack;
    private readonly IReadOnlyList<string> _choiceNames;
    private readonly byte[] _packId;
    private readonly byte[][] _choices;
    private readonly byte[][] _remedies;
    private byte[] _id = new byte[64];
    private byte[] _claimant = new byte[64];
    private byte[] _otherPack = new byte[64];
    private int _idLength;
    private int _claimantLength;
    private int _otherPackLength;

    /// <param name="pack">The version.</param>
    /// <param name="choices">The choices of the version, by name.</param>
    public ScannedHead(PackVersion pack, IReadOnlyList<string> choices)
    {
        (_pack, _choiceNames) = (pack, choices);
        _packId = Encoding.UTF8.GetBytes(pack.Id);
        _choices = [.. choices.Select(Encoding.UTF8.GetBytes)];
        _remedies = [.. pack.RemedyRules.Select(r => Encoding.UTF8.GetBytes(r.Id))];
        Chosen = new int[_choices.Length];
    }

    /// <summary>The id of the claim, in quotes; empty while it is not known.</summary>
    public ReadOnlySpan<byte> Id => _id.AsSpan(0, _idLength);

    /// <summary>Who claims, in quotes; empty when the claim does not say.</summary>
    public ReadOnlySpan<byte> Claimant => _claimant.AsSpan(0, _claimantLength);

    /// <summary>Whether the claim named the pack.</summary>
    public bool IsPackNamed { get; private set; }

    /// <summary>The id of another pack than this one that the claim names; empty when it names none.</summary>
    public ReadOnlySpan<byte> OtherPack => _otherPack.AsSpan(0, _otherPackLength);

    /// <summary>For each choice of the version the place of the remedy that the claimant wants; -1 where the claim does not say.</summary>
    public int[] Chosen { get; }

    /// <summary>Forgets the claim before.</summary>
    public void Clear()
    {
        _idLength = _claimantLength = _otherPackLength = 0;
        IsPackNamed = false;
        Chosen.AsSpan().Fill(-1);
    }

    public bool TryId(ReadOnlySpan<byte> text)
    {
        if (!IsPlain(text))
        {
            return false;
        }

        _idLength = Keep(text, ref _id, isQuoted: true);
        return true;
    }

    public bool TryClaimant(ReadOnlySpan<byte> text)
    {
        if (!IsPlain(text))
        {
            return false;
        }

        _claimantLength = Keep(text, ref _claimant, isQuoted: true);
        return true;
    }

    /// <summary>Takes the id of the pack; false also when it is that of another.</summary>
    public bool TryPack(ReadOnlySpan<byte> text)
    {
        if (!IsPlain(text))
        {
            return false;
        }

        IsPackNamed = text.SequenceEqual(_packId);
        _otherPackLength = IsPackNamed ? 0 : Keep(text, ref _otherPack, isQuoted: false);
        return IsPackNamed;
    }

    /// <summary>The place of a choice among those of the version; -1 when it is none.</summary>
    public int ChoiceAt(ReadOnlySpan<byte> name) => Place(_choices, name);

    /// <summary>Takes what the claimant wants; false for what is no alternative of the choice.</summary>
    public bool TryChoose(int choice, ReadOnlySpan<byte> wanted)
    {
        Chosen[choice] = Place(_remedies, wanted);
        return Chosen[choice] >= 0 && _pack.RemedyRules[Chosen[choice]].Choice == _choiceNames[choice];
    }

    /// <summary>The claim without its facts.</summary>
    public Claim Claim()
    {
        var choose = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Chosen.Length; i++)
        {
            if (Chosen[i] >= 0)
            {
                choose.Add(_choiceNames[i], _pack.RemedyRules[Chosen[i]].Id);
            }
        }

        return Compensation.Claim.Of(
            Encoding.UTF8.GetString(Id[1..^1]), IsPackNamed ? _pack.Id : null, Claimant.IsEmpty ? null : Encoding.UTF8.GetString(Claimant[1..^1]), choose, ReadOnlyDictionary<string, object?>.Empty);
    }

    /// <summary>What is not plain ASCII is written differently, and blank texts are refused: both are for the reader.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text) => !text.IsEmpty && text[0] != ' ' && !text.ContainsAnyExcept(PlainText);

    private static int Keep(ReadOnlySpan<byte> text, ref byte[] into, bool isQuoted)
    {
        if (into.Length < text.Length + 2)
        {
            into = new byte[text.Length * 2 + 2];
        }

        if (!isQuoted)
        {
            text.CopyTo(into);
            return text.Length;
        }

        into[0] = into[text.Length + 1] = (byte)'"';
        text.CopyTo(into.AsSpan(1));
        return text.Length + 2;
    }

    private static int Place(byte[][] names, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
