using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of a family: a submit endpoint that several models share. The runtime stores them in the definition of each model.</summary>
public static class FamilyWords
{
    /// <summary>The C# property of the client. The reader of families checks all names together, so the values do not contain it.</summary>
    public static ServiceWord<string> Name { get; } =
        new("name", "the C# property of the client, instead of the derived name", ServiceScalars.Name((_, _, _) => null));

    /// <summary>The path of the endpoint.</summary>
    public static ServiceWord<string> Path { get; } =
        new("path", "the path below the base URL", ServiceScalars.Path) { IsRequired = true, Runtime = "SubmitPath", Noun = "the path of a family" };

    /// <summary>The value of <c>object</c> in responses.</summary>
    public static ServiceWord<string> Object { get; } = new ReplyConstant("object", "the value of `object` in the response");

    /// <summary>The value of <c>type</c> in responses.</summary>
    public static ServiceWord<string> Type { get; } = new ReplyConstant("type", "the value of `type` in the response");

    /// <summary>The description of the models.</summary>
    public static ServiceWord<LocalizedText> Description { get; } = new("description", "the purpose of these models", ServiceScalars.Localized) { Noun = "the description" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Name, Path, Object, Type, Description);
}
