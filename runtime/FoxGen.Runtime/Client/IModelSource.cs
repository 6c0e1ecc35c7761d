namespace FoxGen.Client;

/// <summary>Makes the model of a client where the types of its definition are not known. Every definition is one.</summary>
internal interface IModelSource
{
    FoxModel Of(FoxContext context);
}
