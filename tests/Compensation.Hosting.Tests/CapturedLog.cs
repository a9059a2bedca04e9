using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Tests;

/// <summary>Keeps all that is logged: the text, and the values it is made of.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<CapturedEntry> _entries = [];

    public IReadOnlyList<CapturedEntry> Entries => [.. _entries];

    public IEnumerable<CapturedEntry> Of(int id) => Entries.Where(e => e.Id == id && e.Category.StartsWith("Compensation.", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<CapturedEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(';', pairs.Select(p => $"{p.Key}={p.Value}")) : "";
            entries.Enqueue(new CapturedEntry(category, logLevel, eventId.Id, eventId.Name, $"{formatter(state, exception)}|{values}|{exception}"));
        }
    }
}
