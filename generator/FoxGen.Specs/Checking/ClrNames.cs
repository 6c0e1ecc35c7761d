using FoxGen.Rules.Primitives;

namespace FoxGen.Specs.Checking;

/// <summary>C# names: how they are derived from wire names, and which texts may be names at all.</summary>
internal static class ClrNames
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    // Plurals with es; words that end with s as one.
    private static readonly string[] s_endings = ["sses", "xes", "ches", "shes"];
    private static readonly string[] s_singular = ["ss", "us", "is", "Series", "Canvas", "Lens", "Bias", "Alias", "Atlas", "News"];

    /// <summary>How many characters a name may have.</summary>
    public const int Longest = 400;

    /// <summary>Members that every object has.</summary>
    public static IReadOnlyList<string> ObjectMembers { get; } =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>Members that every result has, beside the <c>Url</c> of those with a file.</summary>
    public static IReadOnlyList<string> ResultMembers { get; } = ["Raw", "Read", "Task", "Source", "SaveAsync", "SaveToFolderAsync", "OpenReadAsync", .. ObjectMembers];

    /// <summary>Members of the type that stands for a model, which the model may not be named like.</summary>
    public static IReadOnlyList<string> ModelMembers { get; } = ["Definition", "Id", .. ObjectMembers];

    /// <summary>Members that every record has. C# does not allow a member named <c>Clone</c>.</summary>
    private static IReadOnlyList<string> RecordMembers { get; } = ["Clone", "EqualityContract", "PrintMembers", .. ObjectMembers];

    /// <summary>Members that every request has, which a field may not be named like.</summary>
    public static IReadOnlyList<string> RequestMembers { get; } = ["Extra", "Validate", "Write", "Definition", "From", "ResultCount", .. RecordMembers];

    /// <summary>Members of every class for an object with known keys, which its fields may not be named like.</summary>
    public static IReadOnlyList<string> ClosedObjectMembers { get; } = ["Validate", "Write", .. RecordMembers];

    /// <summary>Members of every class for an open object, which its fields may not be named like.</summary>
    public static IReadOnlyList<string> OpenObjectMembers { get; } = ["Extra", .. ClosedObjectMembers];

    /// <summary>Members of every class for a union, which its alternatives may not be named like.</summary>
    public static IReadOnlyList<string> UnionMembers { get; } = ["Create", "GetEnumerator", .. ClosedObjectMembers];

    /// <summary>Members that every client has, which a family may not be named like.</summary>
    public static IReadOnlyList<string> ClientMembers { get; } = ["Model", "Models", "FindModel", "Definitions", "Resume", "Receive", "FindTaskId", "Service", "BaseUrl", "Files", "StoredFiles", "FromEnvironment", "KeyFromEnvironment", "Dispose", "DisposeAsync", .. ObjectMembers];

    /// <summary>Returns the C# name for a wire name; it can be an invalid name.</summary>
    public static string Derive(string text) => MemberNames.Derive(text);

    /// <summary>Joins the names of a type and of a type inside it. Words that the first ends with are not repeated.</summary>
    public static string Join(string outer, string inner)
    {
        for (var end = 1; end < inner.Length; end++)
        {
            // The longest overlap, with whole words on both sides.
            var length = inner.Length - end;
            if (char.IsUpper(inner[length]) && outer.Length >= length && char.IsUpper(outer[^length]) && outer.EndsWith(inner.Substring(0, length), StringComparison.Ordinal))
            {
                return outer + inner.Substring(length);
            }
        }

        return outer + inner;
    }

    /// <summary>The name of one value of several.</summary>
    public static string Singular(string name) =>
        s_singular.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) ? name
        : name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 ? name.Substring(0, name.Length - 3) + "y"
        : s_endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) ? name.Substring(0, name.Length - 2)
        : name.EndsWith("s", StringComparison.Ordinal) && name.Length > 3 ? name.Substring(0, name.Length - 1)
        : name;

    /// <summary>Whether the text is a C# identifier of ASCII letters, digits and underscores, and no keyword.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= Longest
        && text[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_'
        && text.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
        && !s_keywords.Contains(text);

    /// <summary>Whether the text can name a type or member: an identifier that begins with an upper-case letter.</summary>
    public static bool IsName(string text) => IsIdentifier(text) && text[0] is >= 'A' and <= 'Z';

    /// <summary>Whether a derived name of a field, a model or a file got its <c>N</c> because the wire name begins with a digit.</summary>
    public static bool StartsLikeANumber(string name) => name.Length > 1 && name[0] == 'N' && name[1] is >= '0' and <= '9';

    /// <summary>Whether the text is identifiers joined by dots.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);
}
