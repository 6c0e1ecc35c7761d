namespace FoxGen.CompilerServices;

/// <summary>
/// The models of a client that share an endpoint. Implemented by generated code, explicitly, so that no model can be named like the member. Generated code of
/// other projects uses it to add their models as extension members: <c>fox.Videos.MyModel</c>.
/// </summary>
public interface IFoxModelFamily
{
    /// <summary>The client.</summary>
    FoxClient Client { get; }
}
