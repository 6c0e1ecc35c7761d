namespace FoxGen.Cli.Checking;

/// <summary>A way to write what a check found.</summary>
internal interface ICheckFormat
{
    void Write(CheckReport report, TextWriter output);
}
