using FoxGen.CompilerServices;

namespace FoxGen.Cli.Running;

/// <summary>A client of a service that is known by its spec alone.</summary>
internal sealed class SpecClient(FoxServiceDefinition service, string apiKey, FoxClientOptions options) : FoxClient(service, apiKey, options);
