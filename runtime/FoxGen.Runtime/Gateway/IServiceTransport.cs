using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Testing;

namespace FoxGen.Gateway;

/// <summary>A transport that needs the field names of the service.</summary>
internal interface IServiceTransport : IFoxTransport
{
    /// <summary>The transport for one service.</summary>
    IFoxTransport For(FoxServiceDefinition service);
}

/// <summary>A transport that needs to know where the results of a model stand.</summary>
internal interface IPlacedTransport : IFoxTransport
{
    /// <summary>Submits a request whose reply is the result.</summary>
    /// <param name="model">The model id on the wire.</param>
    /// <param name="body">The body.</param>
    /// <param name="place">The path of the results in the reply; empty for the whole reply.</param>
    JsonElement Answer(string model, JsonElement body, string place);

    /// <summary>Queries a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="place">The path of the results in the reply; empty for the whole reply.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<JsonElement> QueryAsync(FoxTaskToken task, string place, CancellationToken cancellationToken);
}
