using Starters;

Console.WriteLine(Catching.Define().ToJson());
