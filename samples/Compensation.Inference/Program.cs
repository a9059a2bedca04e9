using System.Text;
using Compensation.Inference.Sample;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Tour.Write(Console.Out);
