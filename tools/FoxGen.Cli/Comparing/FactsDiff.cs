using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>
/// Compares what two service files say, word by word. Clients that are built from the old file act by it: a change of what the runtime
/// holds may leave them without a task.
/// </summary>
internal static class FactsDiff
{
    /// <param name="changes">Takes the changes.</param>
    /// <param name="path">What has the words, when it is not the service itself.</param>
    /// <param name="prefix">The keys around the words, each with a dot.</param>
    /// <param name="old">What the old file says.</param>
    /// <param name="new">What the new file says.</param>
    public static void Compare(ChangeList changes, string path, string prefix, ServiceFacts old, ServiceFacts @new)
    {
        foreach (var word in old.Values.Concat(@new.Values).Select(fact => fact.Word).Distinct())
        {
            var (before, after) = (old.ValueOf(word), @new.ValueOf(word));
            if (!Equals(before, after))
            {
                word.Value.Accept(new Difference(changes, path, prefix, word, before, after));
            }
        }
    }

    private sealed class Difference(ChangeList changes, string path, string prefix, ServiceWord word, object? old, object? @new) : IServiceValueVisitor<bool>
    {
        private string Name => prefix + word.Key;

        public bool Scalar(ServiceScalarKind kind, IReadOnlyList<string> words)
        {
            switch (kind)
            {
                case ServiceScalarKind.Localized:
                    changes.Text(path, Name, (LocalizedText?)old, (LocalizedText?)@new);
                    break;
                case ServiceScalarKind.Fields or ServiceScalarKind.WordList:
                    changes.Add(path, "protocol-changed", IsBreaking(kind), $"{Name} changed{ChangeList.FromTo(old, @new, List)}");
                    break;
                case ServiceScalarKind.Replies:
                    changes.Safe(path, "examples", $"{Name} changed");
                    break;
                case ServiceScalarKind.Page:
                    changes.Note(path, "text", Name, old, @new);
                    break;
                case ServiceScalarKind.Seconds:
                    changes.Note(path, "timing", Name, old, @new, seconds => FormattableString.Invariant($"{seconds} s"));
                    break;
                default:
                    changes.Add(path, kind is ServiceScalarKind.Name ? "name-changed" : "protocol-changed", IsBreaking(kind), $"{Name} changed{ChangeList.FromTo(old, @new)}");
                    break;
            }

            return true;
        }

        public bool Map(ServiceValue item, IReadOnlyList<string> needed) => Whole("changed");

        public bool Group(ServiceGroup group)
        {
            if (old is ServiceFacts before && @new is ServiceFacts after)
            {
                Compare(changes, path, Name + ".", before, after);
                return true;
            }

            return Whole(old is null ? "added" : "removed");
        }

        private static string List(object list) => string.Join(", ", ((System.Collections.IEnumerable)list).Cast<object>());

        // Sections are compared by those who know them.
        public bool Section() => false;

        // What neither the runtime nor C# knows by name is for people and simulators.
        private bool IsBreaking(ServiceScalarKind kind) => word.Runtime is not null || kind is ServiceScalarKind.Name;

        private bool Whole(string what)
        {
            // The runtime does not know example responses.
            if (word == RepliesWords.Examples || (word == ServiceWords.Replies && (ServiceFacts?)(old ?? @new) is { } replies && replies.FindValue(RepliesWords.Bytes) is null))
            {
                changes.Safe(path, "examples", $"{Name} {what}");
                return true;
            }

            changes.Add(path, "protocol-changed", true, $"{Name} {what}");
            return true;
        }
    }
}
