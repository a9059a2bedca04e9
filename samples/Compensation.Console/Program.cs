using System.Runtime.InteropServices;
using System.Text;
using Compensation.Cli;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var terminal = Terminal.OfProcess(stop.Token);
return CommandLine.Run(args, terminal);

// The command finishes what it has begun and ends by itself; asked again, the program ends at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
