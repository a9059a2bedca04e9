using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Compensation.Api.Offers;
using Compensation.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Compensation.Api.Tests;

public class OfferStreamTests
{
    [Test]
    public async Task Post_Lines_AreAnsweredInOrderWithOffersAndRejects()
    {
        using var api = new Api();

        var answers = await api.StreamAsync(
            """{"id":"C-1","pack":"a","facts":{"days":2}}""",
            "",
            """{"id":"C-2","pack":"a","facts":{"days":"two"}}""",
            "{ no claim",
            """{"id":"C-3","pack":"c","facts":{}}""",
            """{"id":"C-4","pack":"b","facts":{"days":3}}""");

        var parsed = answers.Select(a => JsonNode.Parse(a)!).ToArray();
        Assert.That(parsed.Select(p => (string?)p["claim"] ?? $"{p["line"]} {p["id"]} {p["code"]}".Replace("  ", " ")), Is.EqualTo(new[]
        {
            "C-1", "3 C-2 CMP5102", $"4 {parsed[2]["code"]}", "5 C-3 CMP5109", "C-4",
        }));
        Assert.That((string?)parsed[2]["code"], Does.StartWith("CMP50"));
        Assert.That((int)parsed[2]["problems"]![0]!["line"]!, Is.EqualTo(4));
        Assert.That((string?)parsed[1]["message"], Does.Contain("`days`"));
        Assert.That(Offer.Parse(answers[0]).Total, Is.EqualTo(2m));
    }

    [Test]
    public async Task Post_LineLongerThanAClaim_IsRejectedAndTheRestAnswered()
    {
        using var api = new Api();

        var answers = await api.StreamAsync(
            """{"id":"C-1","pack":"a","facts":{"days":2}}""",
            new string('x', 3 * Claim.MaxBytes),
            """{"id":"C-2","pack":"a","facts":{"days":2}}""",
            new string('y', Claim.MaxBytes + 1));

        var parsed = answers.Select(a => JsonNode.Parse(a)!).ToArray();
        Assert.That(parsed.Select(p => (string?)p["claim"] ?? (string)p["line"]!.ToString()), Is.EqualTo(new[] { "C-1", "2", "C-2", "4" }));
        Assert.That(parsed[1]["code"]!.ToString(), Is.EqualTo(parsed[3]["code"]!.ToString()).And.StartsWith("CMP50"));
        Assert.That(parsed[1].ToJsonString(), Has.Length.LessThan(1000));
    }

    /// <summary>Cuts the input at every byte: a line's answer does not hang on how it came.</summary>
    [Test]
    public async Task RunAsync_InputInAnyPieces_GivesTheSame()
    {
        using var api = new Api();
        var calculators = api.Services.GetRequiredService<ICalculators>();
        var input = Encoding.UTF8.GetBytes("{\"id\":\"C-1\",\"pack\":\"a\",\"facts\":{\"days\":2}}\r\n\nbad\n{\"id\":\"C-2\",\"pack\":\"b\",\"facts\":{\"days\":1}}");
        var whole = await Run(calculators, input, input.Length);

        Assert.That(whole.Split('\n'), Has.Length.EqualTo(4));
        for (var cut = 1; cut < input.Length; cut += 3)
        {
            Assert.That(await Run(calculators, input, cut), Is.EqualTo(whole), $"in pieces of {cut} bytes");
        }
    }

    /// <summary>The first claim's offer is there while the second has not been sent.</summary>
    [Test]
    [CancelAfter(20_000)]
    public async Task Post_LineByLine_IsAnsweredLineByLine(CancellationToken cancellation)
    {
        using var api = new Api();
        using var connection = new TcpClient();
        await connection.ConnectAsync(api.Client.BaseAddress!.Host, api.Client.BaseAddress.Port, cancellation);
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream);

        await Send("POST /offers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (var i = 1; i <= 3; i++)
        {
            var line = $"{{\"id\":\"C-{i}\",\"pack\":\"a\",\"facts\":{{\"days\":2}}}}\n";
            await Send($"{line.Length:x}\r\n{line}\r\n");
            string? answer;
            do
            {
                answer = await reader.ReadLineAsync(cancellation);
            }
            while (answer is not null && !answer.StartsWith('{'));
            Assert.That(answer, Does.Contain($"\"claim\":\"C-{i}\""));
        }

        await Send("0\r\n\r\n");

        async Task Send(string text)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);
            await stream.FlushAsync(cancellation);
        }
    }

    /// <summary>40 MB of claims, more than a server takes as one body, pass through a heap that does not grow with them.</summary>
    [Test]
    public async Task RunAsync_LongStream_HoldsLittleOfIt()
    {
        using var api = new Api();
        var claim = Encoding.UTF8.GetBytes("{\"id\":\"C-1\",\"pack\":\"a\",\"facts\":{\"days\":2,\"note\":\"" + new string('n', 60_000) + "\"}}\n");
        var pipe = new Pipe();
        var answers = new CountingWriter();
        var most = 0L;
        var run = Task.Run(() => new OfferStream(api.Services.GetRequiredService<ICalculators>(), PipeWriter.Create(answers)).RunAsync(pipe.Reader, CancellationToken.None));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 700; i++)
        {
            await pipe.Writer.WriteAsync(claim);
            if (i % 100 == 99)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        await pipe.Writer.CompleteAsync();
        await run;
        Assert.That(answers.Lines, Is.EqualTo(700));
        Assert.That(most, Is.LessThan(8 * 1024 * 1024));
    }

    [Test]
    public async Task RunAsync_Cancelled_Stops()
    {
        using var api = new Api();
        using var cancellation = new CancellationTokenSource();
        var pipe = new Pipe();
        var run = new OfferStream(api.Services.GetRequiredService<ICalculators>(), PipeWriter.Create(new MemoryStream())).RunAsync(pipe.Reader, cancellation.Token);

        await cancellation.CancelAsync();

        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<string> Run(ICalculators calculators, byte[] input, int piece)
    {
        var pipe = new Pipe();
        using var answers = new MemoryStream();
        var output = PipeWriter.Create(answers, new StreamPipeWriterOptions(leaveOpen: true));
        var run = new OfferStream(calculators, output).RunAsync(pipe.Reader, CancellationToken.None);
        for (var at = 0; at < input.Length; at += piece)
        {
            await pipe.Writer.WriteAsync(input.AsMemory(at, Math.Min(piece, input.Length - at)));
        }

        await pipe.Writer.CompleteAsync();
        await run;
        return Encoding.UTF8.GetString(answers.ToArray());
    }
}
