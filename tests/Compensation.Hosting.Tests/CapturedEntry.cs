using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Tests;

internal sealed record CapturedEntry(string Category, LogLevel Level, int Id, string? Name, string Text);
