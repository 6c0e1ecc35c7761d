namespace FoxGen.Client;

/// <summary>Creates the model of a client where the types of its definition are not known. Every definition implements this interface.</summary>
internal interface IModelSource
{
    FoxModel Of(FoxContext context);
}
