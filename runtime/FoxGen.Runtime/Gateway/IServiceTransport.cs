using FoxGen.CompilerServices;
using FoxGen.Testing;

namespace FoxGen.Gateway;

/// <summary>A transport that needs the field names of the service.</summary>
internal interface IServiceTransport : IFoxTransport
{
    /// <summary>The transport for one service.</summary>
    IFoxTransport For(FoxServiceDefinition service);
}
