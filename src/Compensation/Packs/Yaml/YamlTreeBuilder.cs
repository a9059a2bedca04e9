using System.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using WrittenNumber = Compensation.Feel.Syntax.WrittenNumber;

namespace Compensation.Packs.Yaml;

/// <summary>
/// Builds nodes from the parser's events and refuses what would make a pack hard to read: anchors, aliases, tags, merge keys, complex keys.
/// </summary>
/// <param name="file">The file as it was written, for places and messages.</param>
/// <param name="text">The text to parse: the file's, or the same with values blanked out.</param>
/// <param name="broken">Where values were blanked out.</param>
/// <param name="problems">Receives what is refused.</param>
internal sealed class YamlTreeBuilder(SourceFile file, string text, IReadOnlySet<int> broken, PackProblems problems)
{
    private const int DeepestNesting = 64;

    private readonly YamlDotNet.Core.Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));
    private readonly List<YamlNode> _documents = [];
    private readonly Stack<int> _openFlow = new();
    private readonly HashSet<int> _tabbedLines = [];
    private int _depth;

    /// <summary>The documents that were read to their end.</summary>
    public IReadOnlyList<YamlNode> Documents => _documents;

    /// <summary>Where the innermost bracket that is still open stands, or null.</summary>
    public int? OpenCollection => _openFlow.Count > 0 ? _openFlow.Peek() : null;

    public void ReadAll()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is DocumentStart)
            {
                _parser.MoveNext();
                var root = Node();
                if (root is not YamlScalar { IsNothing: true })
                {
                    _documents.Add(root);
                }
            }
        }
    }

    /// <summary>The node whose first event is the parser's current one; leaves its last event current.</summary>
    private YamlNode Node()
    {
        var current = _parser.Current!;
        if (current is NodeEvent node)
        {
            RefuseProperties(node);
        }

        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart or MappingStart when _depth == DeepestNesting => SkipTooDeep(current),
            SequenceStart sequence => ReadSequence(sequence),
            MappingStart mapping => ReadMapping(mapping),
            AnchorAlias alias => RefuseAlias(alias),
            // The parser lets `? : ` pass with a pair that has no value.
            _ => throw new SemanticErrorException(current.Start, current.End, "While parsing a node, did not find expected node content."),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlStyle.Literal,
            ScalarStyle.Folded => YamlStyle.Folded,
            ScalarStyle.Plain or ScalarStyle.ForcePlain or ScalarStyle.Any => YamlStyle.Plain,
            _ => throw new UnreachableException($"No scalar is written as {scalar.Style}."),
        };
        var span = SpanOf(scalar);
        var isBroken = broken.Contains(span.Start);
        var mapped = isBroken ? new MappedText(file, "", span.Start) : ScalarScan.Map(file, span, style, scalar.Value);
        return new YamlScalar(file, span, style, mapped, isBroken || !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty);
    }

    private YamlSequence ReadSequence(SequenceStart start)
    {
        Open(start, start.Style == SequenceStyle.Flow);
        var items = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            items.Add(Node());
            RefuseTab(items[^1]);
        }

        RefuseGroupedNumbers(items);
        Close(start.Style == SequenceStyle.Flow);
        return new YamlSequence(file, LineSpan((int)start.Start.Index), items);
    }

    /// <summary>
    /// <c>[1,500, 600]</c> is three items to YAML. A list of nothing but numbers of three digits is one, also without spaces: nobody puts one number in brackets.
    /// </summary>
    private void RefuseGroupedNumbers(List<YamlNode> items)
    {
        if (items.All(item => item is YamlScalar { Value: [>= '1' and <= '9', _, _] }))
        {
            return;
        }

        items.ForEach(RefuseGroupedNumber);
    }

    private void RefuseGroupedNumber(YamlNode node)
    {
        if (_openFlow.Count == 0 || node is not YamlScalar { Style: YamlStyle.Plain, Span: { Length: > 0 } span } || WrittenNumber.IsAmongValues(text, span.Start))
        {
            return;
        }

        var sign = text[span.Start] is '-' or '+' ? 1 : 0;
        var length = WrittenNumber.GroupedLength(text.AsSpan(span.Start + sign)) + sign;
        var written = text.Substring(span.Start, length);
        if (length > span.Length && written[span.Length] == ',' && WrittenNumber.Meant(written) is { } meant)
        {
            var several = written.Replace(",", ", ", StringComparison.Ordinal);
            problems.Report(PackDiagnostics.GroupedItems, file, new TextSpan(span.Start, length), $"write `{meant}`; for several items `{several}`", written, meant);
        }
    }

    private YamlMapping ReadMapping(MappingStart start)
    {
        Open(start, start.Style == MappingStyle.Flow);
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        int? first = null;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = Node();
            first ??= key.Span.Start;
            RefuseTab(key);
            _parser.MoveNext();
            var value = Node();
            RefuseGroupedNumber(value);
            if (AcceptedKey(key) is not { } accepted)
            {
                continue;
            }

            if (lines.TryAdd(accepted.Value, accepted.Line))
            {
                entries.Add(new YamlEntry(accepted, value));
            }
            else
            {
                problems.Report(PackDiagnostics.DuplicateKey, key, null, null, accepted.Value, lines[accepted.Value]);
            }
        }

        Close(start.Style == MappingStyle.Flow);

        // A pair inside a list, `[a: 1]`, comes without the place of its start.
        var begin = (int)start.Start.Index;
        return new YamlMapping(file, LineSpan(begin == 0 && first is { } key0 ? key0 : begin), entries);
    }

    private void Open(NodeEvent start, bool flow)
    {
        _depth++;
        if (flow)
        {
            _openFlow.Push((int)start.Start.Index);
        }
    }

    private void Close(bool flow)
    {
        _depth--;
        if (flow)
        {
            _openFlow.Pop();
        }
    }

    private YamlScalar? AcceptedKey(YamlNode key)
    {
        if (key is not YamlScalar scalar || scalar.Style is YamlStyle.Literal or YamlStyle.Folded || IsMarkedKey(key))
        {
            problems.Report(PackDiagnostics.ComplexKey, key, null, null);
            return null;
        }

        if (scalar.IsBroken)
        {
            return null;
        }

        if (scalar is { Value: "<<", Style: YamlStyle.Plain })
        {
            problems.Report(PackDiagnostics.MergeKey, key, null, null);
            return null;
        }

        return scalar;
    }

    /// <summary>Whether the key is written behind a question mark.</summary>
    private bool IsMarkedKey(YamlNode key)
    {
        var before = file.Text.AsSpan(0, key.Span.Start).TrimEnd(" \t");
        return before.EndsWith("?") && before.Length < key.Span.Start;
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            problems.Report(PackDiagnostics.Anchor, file, LineSpan((int)node.Start.Index), null);
        }

        if (!node.Tag.IsEmpty)
        {
            problems.Report(PackDiagnostics.Tag, file, LineSpan((int)node.Start.Index), null);
        }
    }

    private YamlScalar RefuseAlias(AnchorAlias alias)
    {
        var span = SpanOf(alias);
        problems.Report(PackDiagnostics.Alias, file, span, null);
        return new YamlScalar(file, span, YamlStyle.Plain, new MappedText(file, "", span.Start), isBroken: true);
    }

    private YamlScalar SkipTooDeep(ParsingEvent start)
    {
        var span = LineSpan((int)start.Start.Index);
        problems.Report(PackDiagnostics.TooDeep, file, span, null, DeepestNesting);
        var open = start.NestingIncrease;
        while (open > 0 && _parser.MoveNext())
        {
            open += _parser.Current!.NestingIncrease;
        }

        return new YamlScalar(file, span, YamlStyle.Plain, new MappedText(file, "", span.Start), isBroken: true);
    }

    private void RefuseTab(YamlNode node)
    {
        var lineStart = file.LineStart(node.Span.Start);
        var indentation = file.Text.AsSpan(lineStart, node.Span.Start - lineStart);
        var tab = indentation.IndexOf('\t');
        if (tab >= 0 && indentation[..tab].IsWhiteSpace() && _openFlow.Count == 0 && _tabbedLines.Add(node.Line))
        {
            problems.Report(PackDiagnostics.TabIndentation, file, new TextSpan(lineStart + tab, 1), null);
        }
    }

    /// <summary>An empty document at the end of a file is placed behind the end.</summary>
    private TextSpan SpanOf(ParsingEvent e) =>
        TextSpan.Between(Math.Min((int)e.Start.Index, text.Length), Math.Min((int)e.End.Index, text.Length));

    /// <summary>From an offset to the end of its line: what is shown of a node that takes many lines.</summary>
    private TextSpan LineSpan(int start)
    {
        var end = file.LineEnd(start);
        while (end > start + 1 && char.IsWhiteSpace(file.Text[end - 1]))
        {
            end--;
        }

        return TextSpan.Between(start, Math.Max(end, start + 1));
    }
}
