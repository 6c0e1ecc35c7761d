namespace FoxGen.CompilerServices;

/// <summary>
/// The models of a client that share an endpoint. Generated code implements this interface explicitly, so that its member does not conflict with the name of a
/// model. Generated code of other projects uses it to add their models as extension members: <c>fox.Videos.MyModel</c>.
/// </summary>
public interface IFoxModelFamily
{
    /// <summary>The client.</summary>
    FoxClient Client { get; }
}
