using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Where a simulator is reached.</summary>
internal static class SimulatorAddress
{
    /// <summary>The URL without a trailing slash. It is the socket's own address: a Host header must not decide where URLs in replies point.</summary>
    public static string Of(HttpContext context) => $"http://127.0.0.1:{context.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)}";
}
